namespace StaticBackSite.Tests.Theme;

/// <summary>The question whether a page helped, which a site asks that has a page to thank for the answer.</summary>
public sealed class HelpedTests
{
    private const string Settings = "name: Test\nurl: https://example.org/docs\nlocale: en-GB\n";

    private static TestSite Site(string settings) => new TestSite().With("site.yml", Settings + settings)
        .With("thanks.md", "---\ntitle: Thanks\ntype: utility\n---\n\nThank you.\n").With("x.md", "---\ntitle: X\nreviewed: 2026-11-01\n---\n\nWords.\n");

    [Fact]
    public void Is_asked_where_the_site_names_a_page_that_thanks()
    {
        var form = Site("helped: thanks.md\n").Document("x/index.html").QuerySelector("form.helped")!;

        Assert.Equal("/docs/thanks/", form.GetAttribute("action"));
        Assert.Equal("post", form.GetAttribute("method"));
        Assert.Equal("/docs/x/", form.QuerySelector("input[name=page]")!.GetAttribute("value"));
        Assert.Equal(["yes", "no"], form.QuerySelectorAll("button").Select(button => button.GetAttribute("value")));
    }

    /// <summary>Netlify finds the form by its attributes, and knows by the hidden field which form was sent.</summary>
    [Fact]
    public void Is_a_form_that_the_host_finds_with_a_field_that_people_do_not_see()
    {
        var form = Site("helped: thanks.md\n").Document("x/index.html").QuerySelector("form.helped")!;

        Assert.Equal("true", form.GetAttribute("data-netlify"));
        Assert.Equal(form.GetAttribute("name"), form.QuerySelector("input[name=form-name]")!.GetAttribute("value"));
        Assert.NotNull(form.QuerySelector($"[hidden] input[name={form.GetAttribute("data-netlify-honeypot")}]"));
    }

    [Fact]
    public void Is_not_asked_without_such_a_page_nor_on_it()
    {
        Assert.Null(Site("").Document("x/index.html").QuerySelector("form.helped"));
        Assert.Null(Site("helped: thanks.md\n").Document("thanks/index.html").QuerySelector("form.helped"));
    }

    [Fact]
    public void Names_a_page_that_is_there()
    {
        var finding = Site("helped: thank.md\n").Publication.Report.Diagnostics.Single(found => found.Message.Contains("thank.md", StringComparison.Ordinal));

        Assert.Equal("site.yml", finding.Location.Path.Value);
    }
}
