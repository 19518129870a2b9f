using System.Collections.Immutable;
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
/// <param name="Pattern">Finds it in a text that no parser has understood. Every repetition in it is bounded, so that it costs no more than the text is long.</param>
/// <param name="Message">Says what is wrong, of the text that was found.</param>
/// <param name="Hint">Says what to write.</param>
public sealed record LeftoverRule(DiagnosticCode Code, Regex Pattern, Func<string, string> Message, Func<string, string> Hint)
{
    /// <summary>A search that gave up by the clock would find other things on a slow machine; the bounds of the patterns keep it short.</summary>
    public const int NoTimeout = Timeout.Infinite;

    public LeftoverRule(DiagnosticCode code, Regex pattern, string message, string hint)
        : this(code, pattern, found => message.Replace("%", found, StringComparison.Ordinal), _ => hint)
    {
    }
}
