using System.Collections.Immutable;
using System.Text;

namespace StaticBackSite.Testing.Fuzzing;

/// <summary>Targets that are a file of the input folder: each builds a whole small site in memory and makes all of its files.</summary>
internal static class SiteTargets
{
    /// <summary>The first byte of an input chooses among them.</summary>
    public static readonly ImmutableArray<string> DataFiles = ["references.yml", "red-flags.yml", "words.yml", "self-check.yml", "refractory.yml", "reading-grades.yml", "published-urls.txt", "other.yml"];

    private static readonly string Gathered =
        "---\ntitle: A page\ndescription: About it.\nreviewed: 2026-10-01\n---\nThe facet joint [@unsworth1971] and a [drawing](figures/f.svg). [evidence: strong]\n\n::: care-cards emergency\n:::\n\n::: self-check\n:::\n\n::: refractory-period\n:::\n\nSee [the other](other.md).\n";

    public static void FrontMatter(byte[] input) => SiteCheck.Run(Small()
        .With("articles/a.md", [.. "---\n"u8, .. input, .. "\n---\n\n## Part\n\nThe facet joint.\n"u8])
        .With("glossary/term.md", [.. "---\n"u8, .. input, .. "\n---\n\nA term.\n"u8]));

    public static void Data(byte[] input)
    {
        if (input.Length > 0)
            SiteCheck.Run(Small().With("gathered.md", Gathered).With(DataFiles[(input[0] - '0' + 256) % DataFiles.Length], input[1..]));
    }

    public static void Page(byte[] input) => SiteCheck.Run(Small().With("articles/a.md", input).With("glossary/index.md", input));

    public static void Drawing(byte[] input) => SiteCheck.Run(Small()
        .WithPage("drawn.md", "![A drawing](figures/f.svg)\n\nWords between.\n\n![It again](figures/f.svg)\n")
        .With("figures/f.svg", input));

    public static void Site(byte[] input) => SiteCheck.Run(Small().With("site.yml", input));

    /// <summary>What a page can refer to: terms, sources, a drawing, another page.</summary>
    internal static TestSite Small() => new TestSite()
        .WithPage("other.md", "## Part\n\nText on facet joints.\n", "Other")
        .With("references.yml", "references:\n  - { id: unsworth1971, title: Cracking joints, verified: true }\n")
        .With("figures/f.svg", Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><title>F</title><path id=\"p\" d=\"M0 0\"/></svg>"))
        .WithTerm("facet-joint", "Facet joint", "aliases: [Z-joint]\n")
        .WithTerm("joint", "Joint");
}
