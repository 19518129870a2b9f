using StaticBackSite.Content.Syntax.Headings;
using StaticBackSite.Routing;

namespace StaticBackSite.Tests.Markdown;

/// <summary>Links that were written for GitHub lead to the same headings here; a site with published addresses may keep its own.</summary>
public sealed class HeadingIdTests
{
    private const string Classic = "name: Test\nurl: https://example.org\nlocale: en-GB\nheadingIds: classic\n";

    private static IEnumerable<string> IdsOf(TestSite site) => site.Page("x.md").Headings.Select(heading => heading.Id);

    [Theory]
    [InlineData("A & B", "a--b")]
    [InlineData("foo_bar()", "foo_bar")]
    [InlineData("v1.2", "v12")]
    [InlineData("Step 1 - Go", "step-1---go")]
    [InlineData("What we don’t know?", "what-we-dont-know")]
    [InlineData("Ménière, Ω and 日本", "ménière-ω-and-日本")]
    [InlineData("संज्ञा", "संज्ञा")]
    [InlineData("การใช้งาน", "การใช้งาน")]
    [InlineData("مُشكَّل", "مُشكَّل")]
    [InlineData("🎉 Party", "-party")]
    [InlineData("x² and Ⅷ", "x-and-ⅷ")]
    [InlineData("a\u00ADb\u00A0c", "abc")]
    [InlineData("?!", "")]
    public void Names_a_heading_as_GitHub_does(string heading, string id) => Assert.Equal(id, Slug.OnGitHub(heading));

    [Fact]
    public void Links_written_for_GitHub_lead_to_their_headings()
    {
        var site = new TestSite().WithPage("x.md", "[a](#a--b) [b](#foo_bar) [c](#__init__) [d](#twice-1) [e](#twice-2) [f](#own) [g](#my-page--more)\n\n## A & B\n\n## `foo_bar`\n\n## `__init__`\n\n## Twice\n\n## Twice\n\n## Twice\n\n## `_own`", "My page & more");

        Assert.Empty(site.Codes);
        Assert.Equal(["a--b", "foo_bar", "__init__", "twice", "twice-1", "twice-2", "own"], IdsOf(site));
        Assert.Equal("my-page--more", site.Document("x/index.html").QuerySelector("h1")!.Id);
    }

    [Fact]
    public void A_number_that_a_heading_says_itself_is_not_given_twice() =>
        Assert.Equal(["twice-1", "twice", "twice-2", "section", "section-1"], IdsOf(new TestSite().WithPage("x.md", "## Twice 1\n\n## Twice\n\n## Twice\n\n## ?!\n\n## !?")));

    [Fact]
    public void Published_ids_can_stay()
    {
        var site = new TestSite().With("site.yml", Classic).With("disclaimer.md", "## A & B\n\nWords.\n").WithPage("x.md", "## A & B\n\n## foo_bar\n\n## Twice\n\n## Twice", "My page & more");

        Assert.Equal(["a-b", "foo-bar", "twice", "twice-2"], IdsOf(site));
        Assert.Equal("my-page-more", site.Document("x/index.html").QuerySelector("h1")!.Id);
        Assert.NotNull(site.Document("x/index.html").GetElementById("_disclaimer-a-b"));
    }

    [Fact]
    public void A_preview_sees_a_new_rule_at_once()
    {
        var github = new TestSite().WithPage("x.md", "## A & B");
        var classic = new TestSite().With("site.yml", Classic).WithPage("x.md", "## A & B");
        var build = new SiteBuild(WholeProgram.Site, new StaticBackSite.Theme.RazorPageRenderer(TestTheme.Definition));

        var before = build.Run(github.Files, github.Options, stop: TestContext.Current.CancellationToken);
        var after = build.Run(classic.Files, classic.Options, before, TestContext.Current.CancellationToken);

        Assert.Equal(["a--b"], before.Index.Page(new SourcePath("x.md"))!.Headings.Select(heading => heading.Id));
        Assert.Equal(["a-b"], after.Index.Page(new SourcePath("x.md"))!.Headings.Select(heading => heading.Id));
    }

    [Theory]
    [InlineData("_ref-1", true)]
    [InlineData("fn:1", true)]
    [InlineData("__init__", false)]
    [InlineData("ref-1", false)]
    public void One_underscore_is_the_mark_of_the_theme(string id, bool reserved) => Assert.Equal(reserved, PageIds.IsReserved(id));
}
