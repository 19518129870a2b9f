using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace StaticBackSite.SiteTests;

/// <summary>What search engines are told of a page is what its readers see.</summary>
public sealed class StructuredDataTests
{
    private static readonly string[] Texts = ["name", "description", "text", "alternateName", "jobTitle"];

    private static readonly PublishedSite Site = PublishedSite.Real;

    public static TheoryData<string> Pages => [.. Site.Pages.Where(page => page.Document.QuerySelector("script[type='application/ld+json']") is not null).Select(page => page.Path)];

    [Fact]
    public void Every_page_that_says_something_has_it() => Assert.True(Pages.Count > 65, $"{Pages.Count} pages");

    [Theory]
    [MemberData(nameof(Pages))]
    public void Tells_nothing_that_readers_cannot_see(string path)
    {
        var page = Site.Page(path);
        var seen = Seen(page);
        var told = Strings(Data(page).RootElement).Where(text => Texts.Contains(text.Property, StringComparer.Ordinal)).ToArray();

        Assert.NotEmpty(told);
        // The site's name stands in the header, its publisher's in the footer, an answer's paragraphs below each other.
        Assert.All(told.SelectMany(text => text.Value.Split('\n')), text => Assert.Contains(Words(text), seen, StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_that_is_not_on_the_page_is_found() =>
        Assert.DoesNotContain(Words("Cured by clicking."), Seen(Site.Page("faq/index.html")), StringComparison.Ordinal);

    [Fact]
    public void Nobody_is_said_to_have_checked_what_nobody_has_checked() =>
        Assert.All(Site.Pages, page => Assert.Equal(
            page.Document.QuerySelector("#_review")?.TextContent.Contains("Checked by:", StringComparison.Ordinal) ?? false,
            page.Document.QuerySelector("script[type='application/ld+json']")?.TextContent.Contains("reviewedBy", StringComparison.Ordinal) ?? false));

    [Fact]
    public void An_article_tells_sources_audience_and_place()
    {
        var graph = Data(Site.Page("articles/why-wont-my-lower-back-crack/index.html")).RootElement.GetProperty("@graph");

        Assert.Equal("MedicalWebPage", graph[0].GetProperty("@type").GetString());
        Assert.Matches("^20[0-9]{2}-[0-9]{2}-[0-9]{2}$", graph[0].GetProperty("dateModified").GetString());
        Assert.Equal("Patient", graph[0].GetProperty("audience").GetProperty("@type").GetString());
        Assert.Equal(Site.Page("articles/why-wont-my-lower-back-crack/index.html").Document.QuerySelectorAll("#_references li").Length, graph[0].GetProperty("citation").GetArrayLength());
        Assert.Equal("BreadcrumbList", graph[1].GetProperty("@type").GetString());
    }

    [Fact]
    public void Questions_terms_and_the_glossary_are_told_as_such()
    {
        var faq = Data(Site.Page("faq/index.html")).RootElement.GetProperty("@graph")[0];
        Assert.Equal(["MedicalWebPage", "FAQPage"], faq.GetProperty("@type").EnumerateArray().Select(type => type.GetString()));
        Assert.Equal(Site.Page("faq/index.html").Document.QuerySelectorAll(".body h2").Count(h => h.TextContent.EndsWith('?')), faq.GetProperty("mainEntity").GetArrayLength());
        Assert.Equal("DefinedTerm", Data(Site.Page("glossary/cavitation/index.html")).RootElement.GetProperty("@graph")[0].GetProperty("mainEntity").GetProperty("@type").GetString());
        Assert.Equal(Site.Index!.Terms.Terms.Length, Data(Site.Page("glossary/index.html")).RootElement.GetProperty("@graph")[0].GetProperty("mainEntity").GetProperty("hasDefinedTerm").GetArrayLength());
    }

    private static JsonDocument Data(PublishedPage page) => JsonDocument.Parse(page.Document.QuerySelector("script[type='application/ld+json']")!.TextContent);

    private static IEnumerable<(string Property, string Value)> Strings(JsonElement element, string property = "") => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Strings(member.Value, member.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Strings(item, property)),
        JsonValueKind.String => [(property, element.GetString()!)],
        _ => [],
    };

    /// <summary>The words of the body without the numbers of citations, in which blanks do not count.</summary>
    private static string Seen(PublishedPage page)
    {
        var copy = new HtmlParser().ParseDocument(page.Document.DocumentElement.OuterHtml);
        foreach (var hidden in copy.QuerySelectorAll("script, .citation").ToArray())
            hidden.Remove();
        return Words(copy.Body!.TextContent);
    }

    private static string Words(string text) => Regex.Replace(text, @"\s+", "");
}
