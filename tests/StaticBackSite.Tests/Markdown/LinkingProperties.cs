using System.Net;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using StaticBackSite.Content.Glossary;
using StaticBackSite.Tests.Specs;
using StaticBackSite.Text;

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
        "::joint::{.no-glossary}", "&nbsp;", "&amp;", "discs&rsquo;", "caf&eacute;", "&Aring;ngstr&ouml;m", "disc&shy;", "&quot;joint&quot;", "C++", "C+++", "C&#43;+", "CO₂", "co-operate", "https://example.org/joint", "joint.pdf", "disc@example.org", "disc jockey", "joint disc jockeys", "~~joint~~", "\\*", "(", ")", "“", "”", "’", "—", ", ", ". ", " ", "\n", "\n\n", "\n\n## Joint disc\n\n", "\n\n### Deeper\n\n", "\n\n> quoted joint\n\n", "\n\n- joint\n- disc\n\n",
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

    /// <summary>HTML 13.1.2: a start tag has its end tag, in the order of nesting. Void elements have none.</summary>
    [Fact]
    public void Every_tag_is_closed_where_it_was_opened() => Holds(full: 100_000, sample: 300, documents: Documents, property: markdown =>
    {
        var open = new Stack<string>();
        foreach (Match tag in Tag().Matches(Body(markdown)))
        {
            var name = tag.Groups["name"].Value;
            if (tag.Groups["close"].Length == 0 && name is not ("br" or "hr" or "img" or "input" or "path"))
                open.Push(name);
            else if (tag.Groups["close"].Length > 0 && (!open.TryPop(out var last) || last != name))
                return false;
        }
        return open.Count == 0;
    });

    [Fact]
    public void Nothing_is_linked_in_an_address_or_in_words_that_are_kept_free() => Holds(Documents, markdown =>
    {
        var text = Body(markdown);
        return !InAddress().IsMatch(text) && !text.Contains("disc</a> jockey", StringComparison.Ordinal) && !text.Contains(">C</a>+", StringComparison.Ordinal) && !text.Contains("co</a>", StringComparison.OrdinalIgnoreCase);
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
        var page = StaticBackSite.Linking.LinkPage.From(site.Page("page.md"), site.Publication.Index);
        return page.Mentions.Where(m => m.IsLinked).GroupBy(m => (page.Parsed.Tree.Passages[m.Passage].Section, m.Term)).All(g => g.Count() == 1);
    });

    [Fact]
    public void A_mention_is_a_form_of_its_term() => Holds(Documents, markdown =>
    {
        var site = SpecSite.With("glossaryScope: all", markdown);
        var page = StaticBackSite.Linking.LinkPage.From(site.Page("page.md"), site.Publication.Index);
        return page.Mentions.All(m => TermForms.Of(m.Term).Any(f => Plain(f.Text) == Plain(page.Parsed.Tree.Passages[m.Passage].WordsOf(m))));
    });

    /// <summary>Linking looks at words that may begin a term; this looks at every place.</summary>
    [Fact]
    public void No_mention_is_passed_by() => Holds(Documents, markdown =>
    {
        var site = SpecSite.With("glossaryScope: all", markdown);
        var index = site.Publication.Index;
        var page = StaticBackSite.Linking.LinkPage.From(site.Page("page.md"), index);
        return page.Parsed.Tree.Passages.Select(passage => MentionsIn(passage, index.Terms.Automaton)).SelectMany((found, place) => found.Select(f => (place, f.Start, f.End)))
            .SequenceEqual(page.Mentions.Select(m => (m.Passage, m.Start, m.End)));
    });

    private static List<(int Start, int End)> MentionsIn(Passage passage, TermAutomaton automaton)
    {
        var text = passage.BlockText.AsSpan(0, passage.End);
        var found = new List<(int, int)>();
        var kept = new List<BlockedWords>();
        for (var at = passage.Start; at < text.Length;)
        {
            var end = at;
            var isMention = WordFolding.IsWordStart(text, at) && automaton.LongestAt(text, at, new char[TermAutomaton.LongestStep], out end, kept) is not null
                && !(end == text.Length && end < passage.BlockText.Length && WordFolding.IsWordCharacter(passage.BlockText[end])) && !WrittenAddress.Holds(passage.BlockText, at, end);
            if (isMention)
                found.Add((at, end));
            at = isMention ? end : at + 1;
        }
        return found;
    }

    private static void Holds(Gen<string> documents, Func<string, bool> property, int full = 1_000, int sample = 60) =>
        Properties.Hold(Prop.ForAll(documents.ToArbitrary(), property), full, sample, endSize: 40);

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

    [GeneratedRegex("<(?<close>/?)(?<name>[a-z][a-z0-9]*)\\b[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex("(https://example\\.org/<a|joint</a>\\.pdf|disc</a>@)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InAddress();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tags();

    [GeneratedRegex("\\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
