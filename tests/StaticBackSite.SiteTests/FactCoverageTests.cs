using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Health;

namespace StaticBackSite.SiteTests;

/// <summary>
/// Every fact that the site set out to tell can be read on a page: its words stand together in one part of it, whatever the
/// front matter claims. <c>docs/coverage.md</c> is the table, made from the pages; BLESS=1 writes it anew.
/// </summary>
public sealed class FactCoverageTests
{
    private const string ArticleA = "articles/why-wont-my-lower-back-crack.md";
    private const string ArticleB = "articles/why-wont-my-back-pop-and-is-it-safe-to-force-it.md";

    private static readonly PublishedSite Site = PublishedSite.Real;

    /// <summary>The parts of every page that a reader comes to; the page of evidence only looks back on them.</summary>
    private static readonly ImmutableArray<(ParsedDocument Page, ImmutableArray<string> Parts)> Pages =
    [
        .. Site.Index!.Pages
            .Where(page => page.FrontMatter.Type != HealthPageTypes.Evidence)
            .Select(page => (page, PartsOf(Site.Page(page.Route.Output.Value)))),
    ];

    public static TheoryData<string> OfArticleA => [.. ToldFact.All.Where(fact => fact.Seeds.Contains('A')).Select(fact => fact.Id)];

    public static TheoryData<string> OfArticleB => [.. ToldFact.All.Where(fact => fact.Seeds.Contains('B')).Select(fact => fact.Id)];

    private static ILookup<string, ParsedDocument> Carriers => Pages
        .Where(page => page.Page.FrontMatter.Type != PageType.Term)
        .SelectMany(page => ToldFact.All.Where(fact => page.Parts.Any(fact.IsIn)).Select(fact => (fact.Id, page.Page)))
        .ToLookup(found => found.Id, found => found.Page, StringComparer.Ordinal);

    [Fact]
    public void There_are_99_facts_and_26_of_evidence() =>
        Assert.Equal(Enumerable.Range(1, 99).Select(n => $"F{n:00}").Concat(Enumerable.Range(1, 26).Select(n => $"E{n:00}")), ToldFact.All.Select(fact => fact.Id));

    [Theory]
    [MemberData(nameof(OfArticleA))]
    public void The_first_article_tells(string fact) => Assert.True(Carries(ArticleA, fact), $"{ArticleA} does not tell {fact}");

    [Theory]
    [MemberData(nameof(OfArticleB))]
    public void The_second_article_tells(string fact) => Assert.True(Carries(ArticleB, fact), $"{ArticleB} does not tell {fact}");

    [Fact]
    public void Every_fact_is_told_by_a_page() => Assert.Empty(ToldFact.All.Where(fact => !Carriers.Contains(fact.Id)));

    [Fact]
    public void A_page_tells_what_its_front_matter_claims()
    {
        var known = ToldFact.All.ToDictionary(fact => fact.Id, StringComparer.Ordinal);
        var claims = from page in Pages
                     from claim in page.Page.FrontMatter.Facts
                     where !known.TryGetValue(claim.Value, out var fact) || !page.Parts.Any(fact.IsIn)
                     select $"{page.Page.Source.Path}: {claim.Value}";

        Assert.True(!claims.Any(), string.Join(Environment.NewLine, claims));
    }

    [Theory]
    [InlineData("F35", "your range of movement shrinks", "you feel it")]
    [InlineData("F64", "repeated, uncontrolled force strains the bands that tie bones together", "it may hurt")]
    [InlineData("F81", "joint fluid is mostly water", "it is healthy")]
    public void A_fact_whose_words_are_taken_from_its_page_is_missed(string id, string words, string instead)
    {
        var fact = ToldFact.All.Single(fact => fact.Id == id);
        var page = Pages.Single(page => page.Page.Source.Path.Value == (fact.Seeds.Contains('A') ? ArticleA : ArticleB));

        Assert.Contains(page.Parts, part => part.Contains(words, StringComparison.Ordinal));
        Assert.Contains(page.Parts, fact.IsIn);
        Assert.DoesNotContain(page.Parts.Select(part => part.Replace(words, instead, StringComparison.Ordinal)), fact.IsIn);
    }

    [Fact]
    public void The_committed_table_is_the_one_that_the_pages_tell()
    {
        var table = new StringBuilder("# Which page tells which fact\n\nMade from the words of the published pages by `FactCoverageTests`, which reads the words of each fact in\n`tests/StaticBackSite.SiteTests/facts.txt`; run the tests with `BLESS=1` to write it anew.\n\n| fact | pages |\n|---|---|\n");
        foreach (var fact in ToldFact.All)
            table.Append($"| {fact} | {string.Join(", ", Carriers[fact.Id].Select(p => $"[{p.FrontMatter.Label}](../input/{p.Source.Path})"))} |\n");
        var file = Path.Combine(PublishedSite.InputFolder, "..", "docs", "coverage.md");
        if (Environment.GetEnvironmentVariable("BLESS") == "1")
            File.WriteAllText(file, table.ToString());

        Assert.Equal(File.ReadAllText(file), table.ToString());
    }

    private static bool Carries(string path, string id) =>
        Pages.Single(page => page.Page.Source.Path.Value == path).Parts.Any(ToldFact.All.Single(fact => fact.Id == id).IsIn);

    /// <summary>The words of a page, cut at its headings; what stands above the first one is a part too.</summary>
    private static ImmutableArray<string> PartsOf(PublishedPage page)
    {
        var parts = new List<StringBuilder> { new() };
        foreach (var element in page.Main.QuerySelectorAll(".lead, .key-points, .definition, .body > :not(.sheet), .body > .sheet > *"))
        {
            if (element.LocalName is "h2" or "h3" || element.QuerySelector("h2, h3") is not null)
                parts.Add(new StringBuilder());
            parts[^1].Append(WordsOf(element)).Append('\n');
        }
        return [.. parts.Select(part => part.ToString())];
    }

    private static string WordsOf(IElement element)
    {
        var copy = (IElement)element.Clone(deep: true);
        foreach (var mark in copy.QuerySelectorAll(".citation, .evidence").ToArray())
            mark.Remove();
        return SiteRules.Words(string.Join(' ', copy.DescendantsAndSelf<IText>().Select(text => text.Data)));
    }
}
