using System.Text;
using StaticBackSite.Configuration;
using StaticBackSite.Content;

namespace StaticBackSite.SiteTests;

/// <summary>
/// Every fact that the site set out to tell is claimed by a page in its front matter. <c>docs/coverage.md</c> is the table,
/// made from the pages; BLESS=1 writes it anew.
/// </summary>
public sealed class FactCoverageTests
{
    private static readonly string[] Facts =
        [.. Enumerable.Range(1, 99).Select(n => $"F{n:00}"), .. Enumerable.Range(1, 26).Select(n => $"E{n:00}")];

    /// <summary>Facts by the pages that a reader comes to; the page of evidence only looks back on them.</summary>
    private static ILookup<string, ParsedDocument> Carriers => PublishedSite.Real.Index!.Pages
        .Where(p => p.FrontMatter.Type is not (PageType.Evidence or PageType.Term))
        .SelectMany(p => p.FrontMatter.Facts.Select(f => (f.Value, Page: p)))
        .ToLookup(f => f.Value, f => f.Page, StringComparer.Ordinal);

    [Fact]
    public void Every_fact_is_carried_by_a_page() => Assert.DoesNotContain(Facts, fact => !Carriers.Contains(fact));

    [Fact]
    public void No_page_claims_a_fact_that_does_not_exist()
    {
        var known = Facts.ToHashSet(StringComparer.Ordinal);

        Assert.All(PublishedSite.Real.Index!.Pages, page => Assert.DoesNotContain(page.FrontMatter.Facts, fact => !known.Contains(fact.Value)));
    }

    [Fact]
    public void The_committed_table_is_the_one_that_the_pages_tell()
    {
        var table = new StringBuilder("# Which page carries which fact\n\nMade from the front matter of the pages by `FactCoverageTests`; run the tests with `BLESS=1` to write it anew.\n\n| fact | pages |\n|---|---|\n");
        foreach (var fact in Facts)
            table.Append($"| {fact} | {string.Join(", ", Carriers[fact].Select(p => $"[{p.FrontMatter.Label}](../input/{p.Source.Path})"))} |\n");
        var file = Path.Combine(PublishedSite.InputFolder, "..", "docs", "coverage.md");
        if (Environment.GetEnvironmentVariable("BLESS") == "1")
            File.WriteAllText(file, table.ToString());

        Assert.Equal(File.ReadAllText(file), table.ToString());
    }
}
