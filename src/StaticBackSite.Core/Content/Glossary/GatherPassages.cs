using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Tables;
using StaticBackSite.Text;
using SourceSpan = StaticBackSite.Sources.SourceSpan;

namespace StaticBackSite.Content.Glossary;

/// <summary>Finds the text of a page in which terms may be linked, once, before any term is known.</summary>
internal sealed class GatherPassages
{
    /// <summary>The class by which an author keeps a span or a block free of links: <c>::words::{.no-glossary}</c>.</summary>
    public const string OptOutClass = "no-glossary";

    // One for each thread, with the room that the pages before have needed.
    [ThreadStatic]
    private static GatherPassages? _idle;

    private readonly List<Passage> _passages = [];
    private readonly StringBuilder _blockText = new(InlineText.UsualBlock);
    private readonly List<PassageSegment> _segments = [];
    private readonly List<(int Start, int End, int FirstSegment, int EndSegment)> _runs = [];
    private SiteMarkdown _markdown = null!;
    private int _section;

    public static ImmutableArray<Passage> From(MarkdownDocument tree, SiteMarkdown markdown)
    {
        var gatherer = _idle ?? new GatherPassages();
        // One that fails in the midst of a page is not used again.
        _idle = null;
        gatherer._markdown = markdown;
        gatherer.Visit(tree);
        ImmutableArray<Passage> passages = [.. gatherer._passages];
        gatherer.Clear();
        _idle = gatherer;
        return passages;
    }

    private void Clear()
    {
        _passages.Clear();
        _segments.Clear();
        (_markdown, _section) = (null!, 0);
    }

    private void Visit(ContainerBlock container)
    {
        foreach (var block in container)
        {
            if (block is HeadingBlock heading)
                _section += heading.Level <= 2 ? 1 : 0;
            else if (StaysFree(block))
                continue;
            else if (block is ContainerBlock inner)
                Visit(inner);
            else if (block is ParagraphBlock { Inline: { } inline } && !TableCaption.IsCaption(block))
                VisitParagraph(inline);
        }
    }

    private bool StaysFree(Block block) =>
        block is QuoteBlock or DefinitionTerm or FootnoteGroup or TableRow { IsHeader: true }
        || (block is CustomContainer container && _markdown.BlockOf(container) is { LinksTerms: false })
        || HasOptOut(block);

    private static bool HasOptOut(MarkdownObject node) => node.TryGetAttributes()?.Classes?.Contains(OptOutClass) == true;

    private void VisitParagraph(ContainerInline inline)
    {
        _blockText.Clear();
        _segments.Clear();
        _runs.Clear();
        VisitInlines(inline);
        if (_runs.Count == 0)
            return;
        var text = new SpelledText(_blockText.ToString());
        var segments = CollectionsMarshal.AsSpan(_segments);
        foreach (var (start, end, first, last) in _runs)
            _passages.Add(new Passage(_section, text, start, end - start, [.. segments[first..last]]));
    }

    private void VisitInlines(ContainerInline container)
    {
        var isRunning = false;
        foreach (var child in container)
        {
            if (child is LiteralInline or HtmlEntityInline or LineBreakInline { IsHard: false })
            {
                if (!isRunning)
                    _runs.Add((_blockText.Length, 0, _segments.Count, 0));
                isRunning = true;
                _segments.Add(new PassageSegment(_blockText.Length, child));
                InlineText.Append(_blockText, child);
                _runs[^1] = _runs[^1] with { End = _blockText.Length, EndSegment = _segments.Count };
                continue;
            }
            isRunning = false;
            if (child is EmphasisInline emphasis && !HasOptOut(child))
                VisitInlines(emphasis);
            else
                InlineText.Append(_blockText, child);
        }
    }
}

/// <summary>
/// A stretch of running text in which terms may be linked: neighbouring text nodes with the same parent, so that a link
/// around any part of it is well formed. What must stay free of links (headings, links, code, captions) is in no passage.
/// </summary>
public sealed record Passage
{
    internal Passage(int section, SpelledText block, int start, int length, ImmutableArray<PassageSegment> segments) =>
        (Section, Block, Start, Length, Segments) = (section, block, start, length, segments);

    /// <summary>Which h2 section it is in, from 0 for the text before the first.</summary>
    public int Section { get; }

    /// <summary>The whole text of the paragraph or cell, for word boundaries and for quoting the sentence.</summary>
    internal SpelledText Block { get; }

    /// <summary>Where the stretch begins in <see cref="BlockText"/>.</summary>
    public int Start { get; }

    public int Length { get; }

    /// <summary>Its nodes, with the places in <see cref="BlockText"/> where their texts begin.</summary>
    internal ImmutableArray<PassageSegment> Segments { get; }

    private const int Slack = 12;

    public int End => Start + Length;

    public string BlockText => Block.Text;

    /// <summary>Where a part of the text stands in the file.</summary>
    public SourceSpan SourceSpan(ParsedDocument page, int start, int end)
    {
        var segment = SegmentAt(start);
        var expected = segment.Node.Span.Start + (start - segment.Start);
        // Escapes make the source longer than the text, and Markdig's spans behind emphasis are a character off: look for the words nearby.
        var from = Math.Max(page.BodyStart, expected - Slack);
        var window = page.Source.Text.AsSpan(from, Math.Min(end - start + (2 * Slack), page.Source.Text.Length - from));
        var found = window.IndexOf(BlockText.AsSpan(start, end - start), StringComparison.Ordinal);
        return new SourceSpan(found < 0 ? expected : from + found, end - start);
    }

    /// <summary>The words of a mention, as they stand here.</summary>
    public string WordsOf(Mention mention) => BlockText[mention.Start..mention.End];

    /// <summary>The sentence around a mention, for “Mentioned in”.</summary>
    internal Quotation Quote(Mention mention) => Quotation.Around(BlockText, mention.Start, mention.End);

    /// <summary>The text node at a place, and the place in its text.</summary>
    public (Inline Node, int Offset) At(int offset)
    {
        var segment = SegmentAt(offset);
        return (segment.Node, offset - segment.Start);
    }

    private PassageSegment SegmentAt(int offset)
    {
        var (from, to) = (0, Segments.Length);
        while (to - from > 1)
        {
            var middle = (from + to) / 2;
            if (Segments[middle].Start > offset)
                to = middle;
            else
                from = middle;
        }
        return Segments[from];
    }
}

internal readonly record struct PassageSegment(int Start, Inline Node);
