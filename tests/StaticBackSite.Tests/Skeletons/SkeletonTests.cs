using StaticBackSite.Diagnostics;
using StaticBackSite.Reading.Input;
using StaticBackSite.Rules.Form;
using StaticBackSite.Skeletons;

namespace StaticBackSite.Tests.Skeletons;

/// <summary>A page that has just been begun is taken by every site, the strictest included.</summary>
public sealed class SkeletonTests
{
    [Theory]
    [InlineData("Why a back stays quiet")]
    [InlineData("It’s “quiet”: 5 things # and \\ more")]
    [InlineData("true")]
    [InlineData("- a list? [x]")]
    [InlineData("Ωδή 日本")]
    public void A_plain_site_takes_it(string title)
    {
        var site = Begin(new TestSite(), title);

        Assert.All(site.Publication.Report.Diagnostics.Where(d => d.Location.Path == ArticleSkeleton.PathOf(title)), d => Assert.Equal(("SB5023", Severity.Warning), (d.Code.Id, d.Severity)));
        Assert.Contains("## What we do not know", site.Page(ArticleSkeleton.PathOf(title).Value).Source.Text, StringComparison.Ordinal);
        Assert.Equal(title, site.Page(ArticleSkeleton.PathOf(title).Value).FrontMatter.Title);
        Assert.Equal(title, site.Page(TermSkeleton.PathOf(title).Value).FrontMatter.Title);
        Assert.Contains("Say the first thing to remember.", site.Html(site.Page(ArticleSkeleton.PathOf(title).Value).Route.Output.Value), StringComparison.Ordinal);
    }

    [Fact]
    public void This_site_publishes_without_it_and_renders_it_when_asked()
    {
        // The site is reviewed again and again, also after the day of these tests.
        Assert.DoesNotContain(Begin(RealSite(), "Something new", drafts: false).Publication.Report.Diagnostics, d => d.Code.Id != "SB1127");

        var drafts = Begin(RealSite(), "Something new");
        Assert.False(drafts.Publication.Report.HasErrors, drafts.Report);
        Assert.Contains("data-care-card=\"emergency\"", drafts.Html("articles/something-new/index.html"), StringComparison.Ordinal);
        Assert.Contains(">Something new term</h1>", Begin(RealSite(), "Something new term").Html("glossary/something-new-term/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_still_to_do_is_told_as_advice_until_the_page_is_no_draft()
    {
        const string title = "Something new";
        var site = Begin(RealSite(), title);
        Assert.Contains(site.Publication.Report.Diagnostics, d => d.Code.Id == "SB5105" && d.Severity == Severity.Warning);

        var path = ArticleSkeleton.PathOf(title).Value;
        site.With(path, site.Page(path).Source.Text.Replace("draft: true\n", "", StringComparison.Ordinal));
        Assert.Contains(site.Publication.Report.Diagnostics, d => d.Code.Id == "SB5105" && d.Severity == Severity.Error);
    }

    [Fact]
    public void No_sentence_for_the_writer_is_published()
    {
        const string title = "Something new";
        var site = Begin(RealSite(), title);
        var advice = site.Publication.Report.Diagnostics.Where(d => d.Code.Id == "SB5023").ToArray();
        Assert.All(advice, d => Assert.Equal(Severity.Warning, d.Severity));

        foreach (var path in new[] { ArticleSkeleton.PathOf(title).Value, TermSkeleton.PathOf(title).Value })
            site.With(path, site.Page(path).Source.Text.Replace("draft: true\n", "", StringComparison.Ordinal));
        var left = site.Publication.Report.Diagnostics.Where(d => d.Code.Id == "SB5023").ToArray();
        Assert.All(left, d => Assert.Equal(Severity.Error, d.Severity));
        Assert.Equal(advice.Length, left.Length);
        Assert.All(SkeletonsAreFilled.Texts, text => Assert.Contains(left, d => d.Location.Excerpt(400).Text.EndsWith(text, StringComparison.Ordinal)));
        Assert.All(SkeletonsAreFilled.Remarks.Where(remark => !remark.Contains("A claim", StringComparison.Ordinal)).Concat(WholeProgram.Site.Hints.Remarks), remark => Assert.Contains(left, d => remark.StartsWith(d.Location.Excerpt(400).Text, StringComparison.Ordinal) || d.Location.Excerpt(400).Text.StartsWith(remark, StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_wrong_in_any_page_is_wrong_in_a_draft()
    {
        var site = new TestSite { Options = new() { Date = TestSite.Day, Drafts = true } }.WithPage("x.md", "[x](gone.md)", more: "draft: true\n");

        Assert.Equal(["SB2001"], site.Codes);
        Assert.True(site.Publication.Report.HasErrors);
    }

    [Fact]
    public void Nothing_that_is_meant_for_the_writer_reaches_a_reader()
    {
        var site = Begin(RealSite(), "Something new");

        Assert.DoesNotContain("stanton2017", site.Body("articles/something-new.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("<!--", site.Body("articles/something-new.md"), StringComparison.Ordinal);
    }

    private static TestSite Begin(TestSite site, string title, bool drafts = true)
    {
        site.Options = new() { Date = TestSite.Day, Drafts = drafts };
        var (index, hints) = (site.Publication.Index, site.Publication.Definition.Hints);
        return site.With(ArticleSkeleton.PathOf(title).Value, ArticleSkeleton.Write(title, index, hints, TestSite.Day)).With(TermSkeleton.PathOf(title).Value, TermSkeleton.Write(title, hints));
    }

    private static TestSite RealSite()
    {
        var site = TestSite.Empty();
        foreach (var file in ReadFiles.From(Path.Combine(ProjectFolder.Repository, "input"), new DiagnosticBag()))
            site.With(file.Path.Value, file.Content.ToArray());
        return site;
    }
}
