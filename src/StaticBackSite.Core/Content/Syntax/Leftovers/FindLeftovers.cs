using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticBackSite.Content.Syntax.Footnotes;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;
using SourceSpan = StaticBackSite.Sources.SourceSpan;

namespace StaticBackSite.Content.Syntax.Leftovers;

/// <summary>
/// One pass over what is left as text after parsing: whatever looks like markup there was meant and not understood, and
/// readers would see its signs.
/// </summary>
internal sealed class FindLeftovers(SourceText source, ImmutableArray<LeftoverRule> rules, DiagnosticBag diagnostics)
{
    private readonly ResidualText _residue = new();
    private readonly ImmutableArray<PossibleCitation>.Builder _citations = ImmutableArray.CreateBuilder<PossibleCitation>();

    /// <returns>What is a citation of another form if the site has such a reference.</returns>
    public static ImmutableArray<PossibleCitation> In(MarkdownDocument tree, SourceText source, ImmutableArray<LeftoverRule> rules, DiagnosticBag diagnostics)
    {
        var finder = new FindLeftovers(source, rules, diagnostics);
        finder.Visit(tree);
        finder.CheckNotes(FootnoteList.Of(tree));
        return finder._citations.DrainToImmutable();
    }

    private void Visit(ContainerBlock container)
    {
        foreach (var block in container)
        {
            if (block is ContainerBlock inner)
                Visit(inner);
            else if (block is LeafBlock { Inline: { } inline } leaf)
                Visit(leaf, inline);
        }
    }

    private void Visit(LeafBlock block, ContainerInline inline)
    {
        if (BoldHeading.Is(block))
            diagnostics.Report(MarkupCodes.BoldHeading, source, SourceSpan.Of(block), "this paragraph is bold from end to end and looks like a heading", "make it a heading, `## Words`, which can be linked to and is found in the list of contents; or end it as a sentence");
        if (!_residue.Read(inline))
            return;
        var text = _residue.Text;
        PossibleCitation.Find(_residue, source, _citations);
        // What one rule has found, the next leaves alone.
        bool[]? taken = null;
        foreach (var rule in rules)
        {
            if (!rule.MayMatch(text))
                continue;
            foreach (var match in rule.Pattern.EnumerateMatches(text))
            {
                var place = (taken ??= new bool[text.Length]).AsSpan(match.Index, match.Length);
                if (place.Contains(true))
                    continue;
                place.Fill(true);
                var found = text.Substring(match.Index, match.Length);
                diagnostics.Report(rule.Code, source, _residue.SpanOf(match.Index, match.Length, source), rule.Message(found), rule.Hint(found));
            }
        }
        if (block is ParagraphBlock)
            CheckLines(block, text);
    }

    private void CheckLines(LeafBlock block, string text)
    {
        if (LineLeftovers.SwallowedList(text) is var list and >= 0)
            diagnostics.Report(MarkupCodes.LeftOverMarkup, source, _residue.SpanOf(list, 2, source), "this is no list: its items follow a line of text", "leave a line empty above the first item");
        else if (LineLeftovers.ListInOneLine(text) is var first and >= 0)
            diagnostics.Report(MarkupCodes.LeftOverMarkup, source, _residue.SpanOf(first, 2, source), "this is no list: its items are all on one line", "begin each item on a line of its own, and leave a line empty above the first");
        if (block.Parent is not TableCell && LineLeftovers.LoneDelimiterRow(text) is var row and >= 0)
            diagnostics.Report(MarkupCodes.LeftOverMarkup, source, _residue.SpanOf(row, 2, source), "this is no table: the line above needs as many parts as this line", "give both the same number of `|`");
    }

    private void CheckNotes(IReadOnlyList<Footnote> notes)
    {
        var used = notes.Where(note => note.Links.Count > 0).Select(note => note.Label ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var note in notes)
        {
            var label = note.Label ?? "";
            var place = new SourceSpan(note.LabelSpan.Start, Math.Max(1, note.LabelSpan.Length));
            if (!seen.Add(label))
                diagnostics.Report(MarkupCodes.UnreadNote, source, place, $"the note `[{label}]` is already defined above, and one of the two would not be shown", "give one of them another name");
            else if (!used.Contains(label))
                diagnostics.Report(MarkupCodes.UnreadNote, source, place, $"nothing refers to the note `[{label}]`, so it would not be shown", $"write `[{label}]` where it belongs, or delete it");
        }
    }
}

/// <summary>One shape of markup that was meant and not understood.</summary>
/// <param name="Signs">Characters of which every match holds at least one, so that a text with none of them is passed by.</param>
/// <param name="Pattern">Finds it in a text that no parser has understood. Every repetition in it is bounded, so that it costs no more than the text is long.</param>
/// <param name="Message">Says what is wrong, of the text that was found.</param>
/// <param name="Hint">Says what to write.</param>
public sealed record LeftoverRule(DiagnosticCode Code, string Signs, Regex Pattern, Func<string, string> Message, Func<string, string> Hint)
{
    private readonly SearchValues<char> _signs = SearchValues.Create(Signs);

    /// <summary>A search that gave up by the clock would find other things on a slow machine; the bounds of the patterns keep it short.</summary>
    public const int NoTimeout = Timeout.Infinite;

    public LeftoverRule(DiagnosticCode code, string signs, Regex pattern, string message, string hint)
        : this(code, signs, pattern, found => message.Replace("%", found, StringComparison.Ordinal), _ => hint)
    {
    }

    /// <summary>For what is in brackets, round or square, like a citation, and not written as its inline wants it.</summary>
    public static LeftoverRule InBrackets(Regex pattern, Func<string, string> message, Func<string, string> hint) => new(MarkupCodes.BrokenCitation, "[(", pattern, message, hint);

    /// <summary>Whether a text is worth a search by the pattern; most texts of most pages are not.</summary>
    internal bool MayMatch(ReadOnlySpan<char> text) => text.ContainsAny(_signs);
}

/// <summary>
/// What parsing has left as plain text of one block: whatever was understood, escaped or written as code is one opaque
/// character each, and a line end is one too. Markup that is found in it would be published as signs.
/// </summary>
internal sealed class ResidualText
{
    /// <summary>Stands for what was understood.</summary>
    public const char Opaque = '\uFFFC';

    /// <summary>Stands for an address that has become a link by itself.</summary>
    public const char Address = '\uFFFB';

    /// <summary>How far Markdig's place of a text can be off, behind escapes and emphasis.</summary>
    private const int Slack = 24;

    /// <summary>Signs that markup is made of. Without one of them a text has nothing left over.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("[]*_~#|^@{=$<•·‣▪◦●○■□►▶➤➔✓✔✅☑★\uF0B7\uF0A7");

    private readonly StringBuilder _text = new();
    private readonly List<(int Start, int Source)> _pieces = [];

    public string Text { get; private set; } = "";

    /// <returns>Whether there may be anything to find.</returns>
    public bool Read(ContainerInline inline)
    {
        if (!MayHold(inline, isLineStart: true, isFirstLine: true))
            return false;
        _text.Clear();
        _pieces.Clear();
        Append(inline);
        Text = _text.ToString();
        return true;
    }

    /// <summary>Where a part of the text stands in the file.</summary>
    public SourceSpan SpanOf(int start, int length, SourceText source)
    {
        var at = _pieces.BinarySearch((start, int.MaxValue));
        var piece = _pieces[Math.Max(0, (at < 0 ? ~at : at) - 1)];
        var expected = Math.Clamp(piece.Source + (start - piece.Start), 0, source.Text.Length);
        var plain = Text.AsSpan(start, length);
        if (plain.IndexOfAny(Opaque, Address, '\n') is var end and > 0)
            plain = plain[..end];
        return new SourceSpan(Nearest(source.Text, plain, expected), Math.Max(1, length));
    }

    private static int Nearest(ReadOnlySpan<char> source, ReadOnlySpan<char> words, int expected)
    {
        for (var off = 0; off <= Slack; off++)
        {
            if (expected + off <= source.Length && source[(expected + off)..].StartsWith(words))
                return expected + off;
            if (expected - off >= 0 && source[(expected - off)..].StartsWith(words))
                return expected - off;
        }
        return expected;
    }

    // Numbers matter where a line has swallowed a list, so not in the first line: the cells of tables are full of them.
    private static bool MayHold(ContainerInline container, bool isLineStart, bool isFirstLine)
    {
        for (var child = container.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child is LiteralInline literal)
            {
                var text = literal.Content.AsSpan();
                if (text.ContainsAny(Signs) || (isLineStart && text.Length > 0 && ((!isFirstLine && char.IsAsciiDigit(text[0])) || text[0] is 'o' or '!' or '-')) || text.Count(':') > 1 || IsRemark(text) || text.Contains(" 1. ", StringComparison.Ordinal))
                    return true;
            }
            else if (child is ContainerInline inner && MayHold(inner, isLineStart, isFirstLine))
            {
                return true;
            }
            isLineStart = child is LineBreakInline;
            isFirstLine &= !isLineStart;
        }
        return false;
    }

    /// <summary>A bracket with a colon in it, as in <c>(source: x)</c>.</summary>
    private static bool IsRemark(ReadOnlySpan<char> text) => text.IndexOf('(') is var open and >= 0 && text[open..].Contains(':');

    private void Append(ContainerInline container)
    {
        for (var child = container.FirstChild; child is not null; child = child.NextSibling)
        {
            switch (child)
            {
                case LiteralInline literal:
                    _pieces.Add((_text.Length, literal.Span.Start));
                    _text.Append(literal.Content.AsSpan());
                    if (literal is { IsFirstCharacterEscaped: true, Content.IsEmpty: false })
                        _text[^literal.Content.Length] = Opaque;
                    break;
                case LineBreakInline:
                    _text.Append('\n');
                    break;
                case LinkInline { IsAutoLink: true }:
                    _text.Append(Address);
                    break;
                case LinkInline { IsImage: true } or not ContainerInline:
                    _text.Append(Opaque);
                    break;
                case ContainerInline inner:
                    _text.Append(Opaque);
                    Append(inner);
                    _text.Append(Opaque);
                    break;
            }
        }
    }
}

/// <summary>
/// Text that is a citation of another form if the site has a reference of this name: <c>[see @x]</c>, <c>[@x, p. 3]</c>,
/// <c>@x</c>, <c>[x]</c>. Whether it has is known when the whole site is.
/// </summary>
/// <param name="Id">The name of the reference.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">What is written there.</param>
/// <param name="IsBracketed">Whether it is a citation in brackets, which is wrong even where the name is unknown.</param>
internal sealed partial record PossibleCitation(string Id, SourceSpan Span, string Text, bool IsBracketed)
{
    internal static void Find(ResidualText residue, SourceText source, ImmutableArray<PossibleCitation>.Builder found)
    {
        var text = residue.Text;
        if (!text.AsSpan().ContainsAny('@', '['))
            return;
        foreach (var match in Pattern().EnumerateMatches(text))
        {
            var written = text.Substring(match.Index, match.Length);
            var at = written.IndexOf('@', StringComparison.Ordinal);
            var name = written[(at >= 0 ? at + 1 : 1)..].TrimStart('@');
            var end = 0;
            while (end < name.Length && (char.IsAsciiLetterOrDigit(name[end]) || name[end] is '_' or '-' or ':' or '.'))
                end++;
            found.Add(new PossibleCitation(name[..end].TrimEnd('.', ':'), residue.SpanOf(match.Index, match.Length, source), written, at >= 0 && written[0] == '['));
        }
    }

    [GeneratedRegex(@"\[(?:[^\[\]\n@]{0,60}[ ;,(-])?@{1,2}[A-Za-z0-9][A-Za-z0-9_:.-]{0,60}(?![/A-Za-z0-9_@])[^\[\]\n]{0,120}\](?![(\[])|(?<![\p{L}\p{N}_@/.\uFFFC])@[A-Za-z][A-Za-z0-9_-]{1,60}(?![/@])|(?<![\p{L}\p{N}_\]])\[[A-Za-z][A-Za-z0-9_:.-]{2,60}\](?![(\[:])", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex Pattern();
}
