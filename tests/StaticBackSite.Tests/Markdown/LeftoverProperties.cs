using FsCheck;
using FsCheck.Fluent;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Tests.Markdown;

/// <summary>What the search for left-over markup promises for every text, tried on random ones.</summary>
public sealed class LeftoverProperties
{
    private static readonly string[] Pieces =
    [
        "[", "]", "(", ")", "](", "![", "[[", "]]", "[^", "]: ", "[@", "@", "*", "**", "***", "_", "__", "~", "~~", "`", "#", "##", "|", "| --- | --- |", ">", "- ", "1. ", "2. ", "• ", "o ", ":", "::", "{", "}", "{{<", ">}}",
        "{.a}", "{#b}", "{c=d}", "$", "$$", "^", "==", "!!! ", "\\", "&amp;", "a", "word ", "x.md", "https://example.org/a", "www.example.org", "A sentence. ", "(evidence: good)", "[check: some]", "TOC", "8<", "include", "note", ":smile:", " ", "\n", "\n\n", "\n\n    ",
    ];

    private static readonly Gen<string> Texts = Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces));

    [Fact]
    public void Every_text_ends_with_a_report_whose_places_are_in_the_file() => Holds(Texts, text =>
        Found(text).All(finding => finding.Location.Line > 0 && finding.Location.Column > 0 && finding.Location.Excerpt(80).Column <= 80));

    [Fact]
    public void Nothing_is_found_in_code() => Holds(Texts, text =>
        Found($"~~~~~~~~~~ text\n{text}\n~~~~~~~~~~").Length == 0);

    [Fact]
    public void Nothing_is_found_in_what_is_escaped() => Holds(Texts, text =>
        Found(string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) || char.IsWhiteSpace(c) || c == '•' ? c.ToString() : "\\" + c)).Replace("•", "", StringComparison.Ordinal).Replace("    ", " ", StringComparison.Ordinal)).All(IsAboutLetters));

    [Fact]
    public void A_rule_passes_by_no_text_in_which_its_pattern_finds_something()
    {
        var rules = WholeProgram.Site.Content.Markdown.Leftovers;
        Properties.Hold(Prop.ForAll(Texts.ToArbitrary(), text => rules.All(rule => rule.MayMatch(text) || !rule.Pattern.IsMatch(text))), full: 50_000, sample: 1_000, endSize: 60);
    }

    /// <summary>Letters and digits cannot be escaped: a lone <c>o</c> and swallowed numbers may still be found.</summary>
    private static bool IsAboutLetters(Diagnostic finding) => finding.Message.StartsWith("this is no list", StringComparison.Ordinal);

    private static Diagnostic[] Found(string text) =>
        [.. new TestSite().WithPage("x.md", text).Publication.Report.Diagnostics.Where(d => MarkupCodes.All.Contains(d.Code))];

    private static void Holds(Gen<string> texts, Func<string, bool> property) =>
        Properties.Hold(Prop.ForAll(texts.ToArbitrary(), property), full: 20_000, sample: 150, endSize: 60);
}
