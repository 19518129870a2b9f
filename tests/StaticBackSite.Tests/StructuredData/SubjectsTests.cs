using System.Text.Json;

namespace StaticBackSite.Tests.StructuredData;

/// <summary>What a page tells search engines that it is about.</summary>
public sealed class SubjectsTests
{
    private static readonly string[] Words = ["Alpha", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot"];

    [Fact]
    public void The_terms_that_a_page_speaks_of_most_come_first() =>
        Assert.Equal(["Charlie", "Alpha", "Bravo"], Subjects(Terms().WithPage("x.md", "Alpha and bravo. Charlie, charlie.")));

    [Fact]
    public void There_are_five_at_most() =>
        Assert.Equal(["Foxtrot", "Alpha", "Bravo", "Charlie", "Delta"], Subjects(Terms().WithPage("x.md", "Alpha, bravo, charlie, delta, echo and foxtrot, foxtrot.")));

    [Fact]
    public void A_term_that_is_not_linked_is_none() =>
        Assert.Equal(["Bravo"], Subjects(Terms().WithPage("x.md", "Alpha, alpha and bravo.", more: "noGlossary: [alpha]\n")));

    [Fact]
    public void A_page_without_terms_has_none() => Assert.Empty(Subjects(Terms().WithPage("x.md", "Nothing of the kind.")));

    private static TestSite Terms()
    {
        var site = new TestSite();
        foreach (var word in Words)
            site.WithTerm(word.ToLowerInvariant(), word);
        return site;
    }

    private static string[] Subjects(TestSite site)
    {
        using var data = JsonDocument.Parse(site.Document("x/index.html").QuerySelector("script[type='application/ld+json']")!.TextContent);
        var page = data.RootElement.TryGetProperty("@graph", out var graph) ? graph.EnumerateArray().FirstOrDefault(node => node.TryGetProperty("about", out _)) : data.RootElement;
        return page.ValueKind == JsonValueKind.Object && page.TryGetProperty("about", out var about) ? [.. about.EnumerateArray().Select(term => term.GetProperty("name").GetString()!)] : [];
    }
}
