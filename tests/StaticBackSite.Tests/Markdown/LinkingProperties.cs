using System.Net;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using StaticBackSite.Markdown.Glossary;
using StaticBackSite.Spelling;
using StaticBackSite.Tests.Specs;

namespace StaticBackSite.Tests.Markdown;

/// <summary>What linking promises for every document and every set of terms, tried on random ones.</summary>
public sealed partial class LinkingProperties
{
    /// <summary>Pieces that stand side by side in awkward ways: terms, parts of terms, marks, edges.</summary>
    private static readonly string[] Pieces =
    [
        "joint", "Joints", "facet joint", "facet", "facet joint locking point", "Z-joint", "Z‑joint’s", "disc", "discs", "discover", "ROM", "rom", "ROMs’", "bone spur",
        "cavitation", "joint popping", "vertebrae", "Ménière", "Me\u0301nie\u0300re", "1A", "1.1A", "İß", "fa\u00ADcet joint", "facet\u00A0joint", "*joint*", "**facet** joint",
        "*facet joint*ed", "[joint](help/pain.md)", "[*disc* here](xref:disc)", "`joint`", "<https://example.org/joint>", "![joint](figures/photo.png)", "[@kawchuk2015]", "[evidence: some]",
        "::joint::{.no-glossary}", "&nbsp;", "&amp;", "\\*", "(", ")", "“", "”", "’", "—", ", ", ". ", " ", "\n", "\n\n", "\n\n## Joint disc\n\n", "\n\n### Deeper\n\n", "\n\n> quoted joint\n\n", "\n\n- joint\n- disc\n\n",
        "\n\n| joint | disc |\n| --- | --- |\n| joint | disc |\n\n", "\n\n::: note Joint\njoint\n:::\n\n", "\n\n::: caution\njoint\n:::\n\n", "המפרק", "日本joint", "_", "*", "[", "]", "~",
    ];

    private static readonly Gen<string> Documents =
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces.Select(p => p.Length > 0 && char.IsLetter(p[0]) ? p + " " : p)));

    [Fact]
    public void The_text_is_unchanged() => Holds(Documents, markdown =>
        TextOf(Body(markdown)) == TextOf(Body(markdown, noGlossary: true)));

    [Fact]
    public void No_link_lies_inside_a_link_and_every_link_closes() => Holds(Documents, markdown =>
    {
        var depth = 0;
        foreach (Match tag in Anchor().Matches(Body(markdown)))
        {
            depth += tag.Value[1] == '/' ? -1 : 1;
            if (depth is < 0 or > 1)
                return false;
        }
        return depth == 0;
    });

    [Fact]
    public void Linking_twice_changes_nothing() => Holds(Documents, markdown =>
    {
        var site = SpecSite.With("", markdown);
        return site.Body("page.md") == site.Body("page.md");
    });

    [Fact]
    public void The_order_in_which_terms_are_read_changes_nothing() => Holds(Documents, markdown =>
    {
        var site = SpecSite.With("", markdown);
        var index = site.Publication.Index;
        var forms = index.Terms.Terms.SelectMany(TermForms.Of).DistinctBy(TermAutomaton.Key).ToArray();
        var forward = new TermAutomaton(forms);
        var backward = new TermAutomaton(forms.Reverse());
        return site.Page("page.md").Tree.Passages.All(passage => Enumerable.Range(passage.Start, passage.Length).All(at =>
            forward.LongestAt(passage.BlockText, at, new char[TermAutomaton.LongestStep], out var end) == backward.LongestAt(passage.BlockText, at, new char[TermAutomaton.LongestStep], out var other) && end == other));
    });

    [Fact]
    public void Every_link_points_at_a_page_that_is_there() => Holds(Documents, markdown =>
    {
        var site = SpecSite.With("", markdown);
        var addresses = site.Publication.Files.Select(f => f.Url.Value).ToHashSet(StringComparer.Ordinal);
        return Term().Matches(site.Body("page.md")).All(link => addresses.Contains(link.Groups["href"].Value));
    });

    [Fact]
    public void A_section_links_a_term_once() => Holds(Documents, markdown =>
    {
        var site = SpecSite.With("", markdown);
        var page = Modules.PostProcess.LinkPage.From(site.Page("page.md"), site.Publication.Index);
        return page.Mentions.Where(m => m.IsLinked).GroupBy(m => (page.Parsed.Tree.Passages[m.Passage].Section, m.Term)).All(g => g.Count() == 1);
    });

    [Fact]
    public void A_mention_is_a_form_of_its_term() => Holds(Documents, markdown =>
    {
        var site = SpecSite.With("glossaryScope: all", markdown);
        var page = Modules.PostProcess.LinkPage.From(site.Page("page.md"), site.Publication.Index);
        return page.Mentions.All(m => TermForms.Of(m.Term).Any(f => Plain(f.Text) == Plain(page.Parsed.Tree.Passages[m.Passage].WordsOf(m))));
    });

    /// <summary>Linking looks at words that may begin a term; this looks at every place.</summary>
    [Fact]
    public void No_mention_is_passed_by() => Holds(Documents, markdown =>
    {
        var site = SpecSite.With("glossaryScope: all", markdown);
        var index = site.Publication.Index;
        var page = Modules.PostProcess.LinkPage.From(site.Page("page.md"), index);
        return page.Parsed.Tree.Passages.Select(passage => MentionsIn(passage, index.Terms.Automaton)).SelectMany((found, place) => found.Select(f => (place, f.Start, f.End)))
            .SequenceEqual(page.Mentions.Select(m => (m.Passage, m.Start, m.End)));
    });

    private static List<(int Start, int End)> MentionsIn(Passage passage, TermAutomaton automaton)
    {
        var text = passage.BlockText.AsSpan(0, passage.End);
        var found = new List<(int, int)>();
        for (var at = passage.Start; at < text.Length;)
        {
            var end = at;
            var isMention = WordFolding.IsWordStart(text, at) && automaton.LongestAt(text, at, new char[TermAutomaton.LongestStep], out end) is not null
                && !(end == text.Length && end < passage.BlockText.Length && WordFolding.IsWordCharacter(passage.BlockText[end]));
            if (isMention)
                found.Add((at, end));
            at = isMention ? end : at + 1;
        }
        return found;
    }

    private static void Holds(Gen<string> documents, Func<string, bool> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Thorough.Of(full: 1_000, sample: 60)).WithEndSize(40), Prop.ForAll(documents.ToArbitrary(), property));

    private static string Body(string markdown, bool noGlossary = false) =>
        SpecSite.With("glossaryScope: all", (noGlossary ? "---\nnoGlossary: true\n---\n" : "---\norder: 1\n---\n") + markdown).Body("page.md");

    private static string TextOf(string html) => WebUtility.HtmlDecode(Tags().Replace(html, ""));

    /// <summary>A slower way to the same folding, to compare with.</summary>
    private static string Plain(string text) =>
        Spaces().Replace(text.Replace("\u00AD", "", StringComparison.Ordinal).Replace('’', '\'').Replace('‑', '-').Replace('–', '-').Replace("e\u0301", "é", StringComparison.Ordinal).Replace("e\u0300", "è", StringComparison.Ordinal), " ").ToUpperInvariant();

    [GeneratedRegex("</?a\\b[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Anchor();

    [GeneratedRegex("<a class=\"term\" href=\"(?<href>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Term();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tags();

    [GeneratedRegex("\\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
