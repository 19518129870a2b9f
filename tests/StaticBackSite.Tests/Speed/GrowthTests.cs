using System.Text;
using StaticBackSite.Audit;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Outputs;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Tests.Speed;

/// <summary>
/// What an author can write costs no more than its size says: four times as much of it may take four times the memory, and
/// a little for what grows with a logarithm. Bytes are counted, never seconds.
/// </summary>
[Collection(nameof(Alone))]
public sealed class GrowthTests
{
    private const int Small = 400;
    private const int Times = 4;
    private const double MostGrowth = Times * 1.35;

    private const string Strict = "name: Manual\nurl: https://example.org\nlocale: en\npolicy:\n  acronyms: error\n  numbers: error\n  words: error\n  passiveVoice: error\n  unexplainedWords: error\n";

    public static TheoryData<string, Func<int, string>> Texts => new()
    {
        { "unknown citations on one line", n => Repeat(n, i => $"[@nobody{i}] ") },
        { "known attributes that are not allowed", n => Repeat(n, _ => "*x*{onclick=y} ") },
        { "dead links on one line", n => Repeat(n, i => $"[x](gone{i}.md) ") },
        { "dead fragments", n => Repeat(n, i => $"## Heading {i}\n\n[x](#headign-{i})\n\n") },
        { "headings of one name", n => Repeat(n, _ => "## Same\n\n") },
        { "acronyms, numbers and negatives on one line", n => Repeat(n, i => $"The ABC{(char)('A' + (i % 26))} isn't 3 or 7. ") },
        { "passive sentences", n => Repeat(n, _ => "It was broken by them. ") },
        { "quotation marks", n => Repeat(n, _ => "“It isn't” and \"3 of 7\" ") },
        { "medical words", n => Repeat(n, i => $"a{(char)('a' + (i % 26))}rthritis ") },
        { "notes", n => Repeat(n, i => $"Word.[^{i}]\n\n[^{i}]: Note.\n\n") },
        { "table rows", n => "| a | b |\n| - | - |\n" + Repeat(n, _ => "| c | d |\n") },
        { "definitions of links", n => Repeat(n, i => $"[label {i}]: https://example.org/{i}\n") },
        { "brackets that are left open", n => Repeat(n, _ => "[a ") },
        { "brackets without a target", n => Repeat(n, _ => "[a] ") },
        { "links that are left open", n => Repeat(n, _ => "[a](") },
        { "runs of backticks of many lengths", n => Repeat(n, i => new string('`', (i % 40) + 1) + " ") },
        { "list items below one another", n => Repeat(n, _ => "- a\n") },
        { "quotations one after the other", n => Repeat(n, _ => "> a\n\n") },
        { "emphasis that is left open", n => Repeat(n, _ => "*a ") },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Cost_grows_no_faster_than_the_text(string what, Func<int, string> text)
    {
        var site = (int size) => new[] { File("site.yml", Strict), File("x.md", "---\ntitle: X\ndescription: Y.\n---\n" + text(size) + "\n") };
        BytesOf(site(Small));

        Assert.True(Growth(size => BytesOf(site(size))) < MostGrowth, what);
    }

    [Theory]
    [InlineData("<g>", "</g>")]
    [InlineData("<g><path d=\"M0 0h1\"/></g>", "")]
    public void A_drawing_costs_no_more_an_element_when_it_has_many(string opening, string closing)
    {
        var site = (int size) => new[]
        {
            File("site.yml", "name: x\nurl: https://example.org\nlocale: en\n"),
            File("x.md", "---\ntitle: X\ndescription: Y.\n---\n![A shape](a.svg)\n"),
            File("a.svg", $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><title>A shape</title>{Repeat(size, _ => opening)}{Repeat(size, _ => closing)}</svg>"),
        };
        BytesOf(site(Small));

        Assert.True(Growth(size => BytesOf(site(size))) < MostGrowth);
    }

    [Fact]
    public void A_dead_link_on_every_page_costs_no_more_than_the_pages_themselves()
    {
        var site = (string link) => Enumerable.Range(0, Times * Small).Select(i => File($"part-{i % 7}/page-number-{i}.md", $"# Page {i}\n\nText of some words. {link.Replace("N", i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)}\n")).Prepend(File("site.yml", "name: x\nurl: https://example.org\nlocale: en\n")).ToArray();
        BytesOf(site(""));

        Assert.True(BytesOf(site("[x](../missing/old-page-N.md)")) < 2 * BytesOf(site("")));
    }

    [Fact]
    public void A_site_of_dead_links_costs_no_more_a_page_when_it_is_larger()
    {
        var site = (int size) => Enumerable.Range(0, size).Select(i => File($"part-{i % 7}/page-number-{i}.md", $"---\ntitle: Page {i}\ndescription: Y.\n---\nText. [x](../missing/old-page-{i}) [y](xref:old-page-{i})\n")).Prepend(File("site.yml", "name: x\nurl: https://example.org\nlocale: en\n")).ToArray();
        BytesOf(site(Small));

        Assert.True(Growth(size => BytesOf(site(size))) < MostGrowth);
    }

    [Fact]
    public void Links_to_drafts_cost_no_more_each_where_there_are_many()
    {
        var site = (int size) => Enumerable.Range(0, size).SelectMany(i => new[] { File($"page-{i}.md", $"---\ntitle: Page {i}\ndescription: Y.\n---\nText. [x](plan-{i}.md) [y](xref:plan-{i})\n"), File($"plan-{i}.md", $"---\ntitle: Plan {i}\ndescription: Y.\ndraft: true\n---\nText.\n") }).Prepend(File("site.yml", "name: x\nurl: https://example.org\nlocale: en\n")).ToArray();
        BytesOf(site(Small));

        Assert.True(Growth(size => BytesOf(site(size))) < MostGrowth);
    }

    [Fact]
    public void Dead_links_on_one_line_of_a_published_page_cost_no_more_each()
    {
        var page = (int size) => new[] { new OutputFile(new OutputPath("index.html"), Encoding.UTF8.GetBytes($"<!doctype html><html lang=en><title>x</title><p>{Repeat(size, i => $"<a href=gone{i}/>words</a> ")}")) };
        Audit(page(Small));

        Assert.True(Growth(size => Audit(page(size))) < MostGrowth);
    }

    [Fact]
    public void A_suggestion_costs_the_same_among_many_names_as_among_few()
    {
        var steps = (int size) =>
        {
            var index = new NameIndex(Enumerable.Range(0, size).Select(i => $"articles/part-{i % 7}/page-number-{i}.md"));
            Assert.NotNull(index.Nearest("articles/part-3/page-nubmer-311.md", 10, out var count));
            return count;
        };

        Assert.InRange(steps(16_000), 1, 3 * steps(1_000));
        Assert.True(steps(16_000) < 20_000);
    }

    private static double Growth(Func<int, long> bytes) => (double)bytes(Small * Times) / bytes(Small);

    private static long BytesOf(SourceFile[] input)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var report = new SiteBuild(WholeProgram.Site, TestTheme.Renderer()).Run([.. input], new BuildOptions { Date = TestSite.Day }).Report;
        foreach (var finding in report.Diagnostics)
            Assert.True(finding.Location.Excerpt(100).Text.Length <= 100);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    private static long Audit(OutputFile[] files)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Assert.NotEmpty(SiteAudit.Run([.. files], AuditOptions.Default).Diagnostics);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    private static string Repeat(int times, Func<int, string> part) => string.Concat(Enumerable.Range(0, times).Select(part));

    private static SourceFile File(string path, string text) => new(new SourcePath(path), Encoding.UTF8.GetBytes(text));
}
