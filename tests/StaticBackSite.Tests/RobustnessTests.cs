using System.Text;
using StaticBackSite.Configuration;
using StaticBackSite.Pages;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Tests;

/// <summary>
/// Whatever a contributor's file holds, the build ends with a report: no crash, no hang, no file outside the output folder.
/// Inputs are made from seeds, so that a failing one can be made again: <c>Input(seed)</c>.
/// </summary>
public sealed class RobustnessTests
{
    private const int Batches = 20;

    private static readonly int Inputs = Thorough.Of(full: 10_000, sample: 400);

    private static readonly IPageRenderer Renderer = TestTheme.Renderer();

    private static readonly string[] Pieces =
    [
        "---\n", "title: x\n", "description: y\n", "title: [\n", "title: &a\n", "x: *a\n", "? {a: b}\n", "- - - -\n", "\t", "!!python/object x\n", "aliases: [a, [b]]\n", "related: [../../x.md]\n", "type: tool\n",
        "# ", "## ", "> ", "- ", "1. ", "```\n", "~~~", ":::", "::: note\n", "::: care-cards emergency\n:::\n", "| a | b |\n| - | - |\n", "Table: x\n\n", "[", "](", ")", "![", "[@", "[@x]", "[evidence: ", "<", ">", "<!--", "-->", "<b>", "&#0;", "&#x110000;",
        "xref:", "http://", "javascript:", "%00", "%ff", "..", "../", "#", "{#id}", "{.c}", "{on=x}", "*", "**", "_", "`", "\\", "\0", "\uFEFF", "\u202E", "é", "e\u0301", "\U0001F600", "word ", "joint ", "facet joint ", "\n", "\n\n", "\r\n", "\r", ": definition\n", "[^1]", "[^1]: note\n", "::x::{.y}",
    ];

    private static readonly string[] Names =
    [
        "x.md", "a b.md", "quo\"te.md", "apo'strophe.md", "ünï-日本.md", "UPPER.MD", "index.md", "a/index.md", "404.md", "glossary/t.md", "glossary/index.md", "articles/x.md", "figures/f.svg", "references.yml", "red-flags.yml", "site.yml", "disclaimer.md",
        "%2e%2e.md", "a#b.md", "a?b.md", "<b>.md", "con.md", "x.md.md", "x", "data.json",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, Batches)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Random_sites_end_with_a_report(int batch)
    {
        for (var seed = batch; seed < Inputs; seed += Batches)
        {
            var input = Input(seed);
            // Said before, so that a hang or the end of the process names it too.
            TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
            var written = Build(input);
            Assert.All(written, path => Assert.False(path.StartsWith('/') || path.Split('/').Contains("..", StringComparer.Ordinal), $"seed {seed}: {path}"));
        }
    }

    /// <summary>Sites among the first 10,000 that did not: Markdig places a comment in their nested blocks outside the text.</summary>
    [Theory]
    [InlineData(2825)]
    [InlineData(6820)]
    [InlineData(7769)]
    public void Sites_that_once_failed_end_with_a_report(int seed) => Assert.DoesNotContain(Build(Input(seed)), path => path.StartsWith('/'));

    public static TheoryData<string, string> Monsters => new()
    {
        { "deep quotes", Page(new string('>', 20_000) + " x") },
        { "deep lists", Page(string.Concat(Enumerable.Range(0, 2_000).Select(i => new string(' ', 2 * i) + "- x\n"))) },
        { "deep brackets", Page(new string('[', 20_000)) },
        { "deep links", Page(string.Concat(Enumerable.Repeat("[x](", 5_000))) },
        { "deep emphasis", Page(string.Concat(Enumerable.Repeat("*a **b ", 5_000))) },
        { "deep containers", Page(string.Concat(Enumerable.Range(3, 300).Reverse().Select(i => new string(':', i) + " note\n"))) },
        { "deep YAML", "---\ntitle: " + new string('[', 20_000) + "\n---\n" },
        { "deep YAML blocks", "---\n" + string.Concat(Enumerable.Range(0, 2_000).Select(i => new string(' ', i) + "a:\n")) + "---\n" },
        { "YAML bomb", "---\na: &a [x, x, x, x, x]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\n---\n" },
        { "a huge line", Page(new string('x', Thorough.Of(full: 5_000_000, sample: 500_000))) },
        { "a huge line of words", Page(string.Concat(Enumerable.Repeat("facet joint ", Thorough.Of(full: 200_000, sample: 20_000)))) },
        { "many citations", Page(string.Concat(Enumerable.Repeat("[@x] ", Thorough.Of(full: 20_000, sample: 2_000)))) },
        { "many headings", Page(string.Concat(Enumerable.Repeat("## same\n\n", Thorough.Of(full: 5_000, sample: 1_000)))) },
        { "many table cells", Page(string.Concat(Enumerable.Repeat("| a ", 3_000)) + "|\n" + string.Concat(Enumerable.Repeat("| - ", 3_000)) + "|\n") },
        { "megabytes", Page(string.Concat(Enumerable.Repeat("Some words in a paragraph.\n\n", Thorough.Of(full: 370_000, sample: 37_000)))) },
    };

    [Theory]
    [MemberData(nameof(Monsters))]
    public void Monsters_end_with_a_report(string name, string content)
    {
        var site = new TestSite().With("x.md", content).WithTerm("facet-joint", "Facet joint");

        Assert.True(site.Publication.Report.HasErrors || site.Render().Length > 0, name);
    }

    private static string Page(string body) => "---\ntitle: x\ndescription: y\n---\n" + body + "\n";

    private static IEnumerable<string> Build(IEnumerable<SourceFile> input)
    {
        var publication = new SiteBuild(WholeProgram.Site, Renderer).Run([.. input], new BuildOptions { Date = TestSite.Day });
        return publication.Report.HasErrors ? [] : publication.RenderAll().Select(f => f.Path.Value);
    }

    private static IEnumerable<SourceFile> Input(int seed)
    {
        var random = new Random(seed);
        var files = new Dictionary<SourcePath, byte[]>
        {
            [new("site.yml")] = "name: x\nurl: https://example.org\nlocale: en\n"u8.ToArray(),
            [new("glossary/joint.md")] = "---\ntitle: Joint\ndefinition: y\n---\nz\n"u8.ToArray(),
        };
        for (var i = random.Next(1, 4); i > 0; i--)
            files[new(Names[random.Next(Names.Length)])] = Content(random);
        return files.Select(f => new SourceFile(f.Key, f.Value));
    }

    private static byte[] Content(Random random)
    {
        if (random.Next(6) == 0)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            return bytes;
        }
        var text = new StringBuilder(random.Next(3) == 0 ? "" : "---\ntitle: x\ndescription: y\n---\n");
        for (var i = random.Next(60); i > 0; i--)
            text.Append(Pieces[random.Next(Pieces.Length)]);
        var content = Encoding.UTF8.GetBytes(text.ToString());
        return random.Next(8) == 0 ? content[..random.Next(content.Length + 1)] : content;
    }
}
