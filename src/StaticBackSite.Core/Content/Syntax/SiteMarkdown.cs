using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticBackSite.Content.Syntax.Attributes;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Content.Syntax.Footnotes;
using StaticBackSite.Content.Syntax.Leftovers;
using StaticBackSite.Content.Syntax.Tables;

namespace StaticBackSite.Content.Syntax;

/// <summary>The Markdown that a site understands: CommonMark, the extensions listed here, one line each, and the blocks and inlines that it is given.</summary>
public sealed class SiteMarkdown
{
    /// <summary>A line that begins with so many blanks is a hundred levels deep in lists.</summary>
    private const int DeepestIndent = 2 * TreeDepth.Most;

    /// <summary>What every bare address has in it.</summary>
    private static readonly SearchValues<string> AddressMarks = SearchValues.Create(["://", "www.", "mailto:", "tel:"], StringComparison.OrdinalIgnoreCase);

    // Parsing reads a pipeline and never changes it, so one serves every thread.
    private readonly MarkdownPipeline _plain;

    // Looking for bare addresses slows every word down, so it is left to the texts that have one.
    private readonly MarkdownPipeline _withAddresses;

    private readonly FrozenDictionary<string, BlockKind> _blocks;

    public SiteMarkdown(ImmutableArray<BlockKind> blocks, ImmutableArray<InlineKind> inlines)
    {
        (Blocks, Inlines) = (blocks, inlines);
        _blocks = blocks.ToFrozenDictionary(kind => kind.Name, StringComparer.Ordinal);
        Leftovers = [.. inlines.SelectMany(kind => kind.Leftovers), .. LinkLeftovers.Rules, .. EmphasisLeftovers.Rules, .. LineLeftovers.Rules, .. ForeignLeftovers.Rules];
        (_plain, _withAddresses) = (Build(withAddresses: false), Build(withAddresses: true));
    }

    public ImmutableArray<BlockKind> Blocks { get; }

    public ImmutableArray<InlineKind> Inlines { get; }

    /// <summary>Every shape of markup that was meant and not understood.</summary>
    internal ImmutableArray<LeftoverRule> Leftovers { get; }

    /// <summary>Null where the word after <c>:::</c> names no block.</summary>
    public BlockKind? BlockOf(CustomContainer container) => _blocks.GetValueOrDefault(container.Info ?? "");

    private MarkdownPipeline Build(bool withAddresses) => Builder(withAddresses)
        .UsePreciseSourceLocation()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UsePipeTables()
        .UseFootnotes()
        .UseDefinitionLists()
        .Use<FootnoteListExtension>()
        .UseCustomContainers()
        .Use(new AlertExtension { AllowNestedAlerts = true })
        .Use(new InlineKinds(Inlines))
        // Must be last: it tells the parsers of the others about attributes.
        .Use<AttributeListExtension>()
        .Build();

    /// <param name="text">A whole file.</param>
    /// <param name="bodyStart">Where its Markdown begins, below the front matter.</param>
    /// <exception cref="NestedTooDeeplyException">The text is nested more deeply than any step could take.</exception>
    public MarkdownDocument Parse(string text, int bodyStart)
    {
        var tree = ParseWithMarkdig(text, bodyStart);
        if (tree is [SkipFrontMatter.Skipped, ..])
            tree.RemoveAt(0);
        SettleDelimiters.In(tree);
        if (text.AsSpan(bodyStart).Contains("[!", StringComparison.Ordinal))
            Alerts.BecomeCallouts(tree, this);
        return TreeDepth.FirstTooDeep(tree) is { } deep ? throw new NestedTooDeeplyException(deep.Span.Start) : tree;
    }

    private MarkdownDocument ParseWithMarkdig(string text, int bodyStart)
    {
        // Markdig needs time that grows with the square of a list's depth before it refuses it.
        if (DeepIndent(text.AsSpan(bodyStart)) is var indent and >= 0)
            throw new NestedTooDeeplyException(bodyStart + indent);
        try
        {
            var pipeline = HasAddress(text.AsSpan(bodyStart)) ? _withAddresses : _plain;
            return Markdig.Markdown.Parse(text, pipeline, new SkipFrontMatter.Context(bodyStart));
        }
        catch (ArgumentException)
        {
            // What Markdig says where its own limit is reached.
            throw new NestedTooDeeplyException(bodyStart);
        }
    }

    /// <returns>Where the first line begins that is indented so far; negative where none is.</returns>
    private static int DeepIndent(ReadOnlySpan<char> text)
    {
        for (var line = text.IndexOf("\n "); line >= 0;)
        {
            var words = text[(line + 1)..].IndexOfAnyExcept(' ');
            if (words < 0)
                return text.Length - line - 1 >= DeepestIndent ? line + 1 : -1;
            if (words >= DeepestIndent)
                return line + 1;
            line = text[(line + 1)..].IndexOf("\n ") is var next and >= 0 ? line + 1 + next : -1;
        }
        return -1;
    }

    private static bool HasAddress(ReadOnlySpan<char> text) => text.ContainsAny(AddressMarks);

    private static MarkdownPipelineBuilder Builder(bool withAddresses)
    {
        var builder = new MarkdownPipelineBuilder();
        if (withAddresses)
            builder.InlineParsers.Insert(0, new BareAddressParser(new AutoLinkOptions { UseHttpsForWWWLinks = true }));
        // Before the parsers that take its first line for a rule or a list.
        builder.BlockParsers.Insert(0, new SkipFrontMatter());
        builder.BlockParsers.Replace<ParagraphBlockParser>(new TableParagraphParser());
        return builder;
    }

    /// <summary>Markdig takes a <c>tel:</c> with anything after it, or nothing, for an address, and shows what is after it alone.</summary>
    private sealed class BareAddressParser(AutoLinkOptions options) : AutoLinkParser(options)
    {
        public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
            (slice.CurrentChar != 't' || BeginsNumber(slice.AsSpan())) && base.Match(processor, ref slice);

        private static bool BeginsNumber(ReadOnlySpan<char> text) =>
            text.StartsWith("tel:", StringComparison.Ordinal) && text["tel:".Length..].TrimStart("+(") is [>= '0' and <= '9', ..];
    }

    private sealed class InlineKinds(ImmutableArray<InlineKind> kinds) : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline)
        {
            foreach (var kind in kinds)
                pipeline.InlineParsers.InsertBefore<LinkInlineParser>(kind.CreateParser());
        }

        // The writer of bodies registers the renderers of every feature in one place.
        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
        }
    }
}

/// <summary>
/// Passes by the lines above the Markdown, which <c>ExtractFrontMatter</c> has read. So a file is parsed as it stands, its
/// text need not be cut, and the places of a tree's nodes are places in the file.
/// </summary>
internal sealed class SkipFrontMatter : BlockParser
{
    public SkipFrontMatter() => OpeningCharacters = ['-'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.Line.Start > 0 || processor.Context is not Context { BodyStart: > 0 })
            return BlockState.None;
        processor.NewBlocks.Push(new Skipped(this));
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        processor.Line.Start < ((Context)processor.Context!).BodyStart ? BlockState.ContinueDiscard : BlockState.None;

    /// <summary>What the parser is told of a file.</summary>
    internal sealed class Context(int bodyStart) : Markdig.MarkdownParserContext
    {
        public int BodyStart { get; } = bodyStart;
    }

    internal sealed class Skipped(BlockParser parser) : LeafBlock(parser);
}

/// <summary>
/// Turns brackets and other signs that stayed open into plain text. Markdig keeps what follows such a sign inside it, so a
/// paragraph with many of them would be as deep as it is long. Part of parsing: afterwards the tree is left alone.
/// </summary>
internal static class SettleDelimiters
{
    public static void In(MarkdownDocument tree)
    {
        // From the outside in, so that each node moves once however deep it is.
        var open = new Stack<MarkdownObject>([tree]);
        while (open.TryPop(out var node))
        {
            if (node is ContainerInline inlines)
                Settle(inlines, open);
            else if (node is LeafBlock { Inline: { } inline })
                open.Push(inline);
            else if (node is ContainerBlock blocks)
                Open(blocks, open);
        }
    }

    private static void Open(ContainerBlock container, Stack<MarkdownObject> open)
    {
        for (var i = container.Count - 1; i >= 0; i--)
            open.Push(container[i]);
    }

    private static void Settle(ContainerInline container, Stack<MarkdownObject> open)
    {
        for (var child = container.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child is DelimiterInline delimiter)
                child = Unwrap(delimiter, delimiter.ToLiteral());
            else if (child is CustomContainerInline span && span.TryGetAttributes() is null)
                child = Unspan(span);
            else if (child is ContainerInline inner)
                open.Push(inner);
        }
    }

    /// <summary><c>::words::</c> without attributes is no span.</summary>
    private static LiteralInline Unspan(CustomContainerInline span)
    {
        span.AppendChild(new LiteralInline("::") { Span = new Markdig.Syntax.SourceSpan(span.Span.End - 1, span.Span.End) });
        return Unwrap(span, "::");
    }

    private static LiteralInline Unwrap(ContainerInline delimiter, string text)
    {
        var literal = new LiteralInline(text)
        {
            Span = new Markdig.Syntax.SourceSpan(delimiter.Span.Start, delimiter.Span.Start + text.Length - 1),
            Line = delimiter.Line,
            Column = delimiter.Column,
        };
        delimiter.InsertBefore(literal);
        Inline last = literal;
        while (delimiter.FirstChild is { } child)
        {
            child.Remove();
            last.InsertAfter(child);
            last = child;
        }
        delimiter.Remove();
        return literal;
    }
}

/// <summary>As on GitHub, a note goes on after an empty line only with what is indented by four columns. Markdig takes everything that is indented at all, the next note included.</summary>
internal sealed class IndentedFootnoteParser : FootnoteParser
{
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.CurrentBlock is { IsBreakable: false } || processor.IsBlankLine || processor.IsCodeIndent || processor.Column == 0 || !IsAfterEmptyLine(processor))
            return base.TryContinue(processor, block);
        processor.Close(block);
        return TryOpen(processor);
    }

    private static bool IsAfterEmptyLine(BlockProcessor processor)
    {
        var text = processor.Line.Text.AsSpan(0, processor.CurrentLineStartPosition).TrimEnd('\r');
        var above = text.EndsWith("\n") ? text[..^1].TrimEnd('\r') : text;
        return above[(above.LastIndexOf('\n') + 1)..].Trim().IsEmpty;
    }
}

/// <summary>Markdig never closes the list that holds its items, and accepts a note only while no block is open.</summary>
internal sealed class ClosingDefinitionListParser : DefinitionListParser
{
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        // An empty line inside a box, a list or a quotation is theirs; Markdig would end them there.
        if (processor.IsBlankLine && block is DefinitionItem { LastChild: ContainerBlock })
            return BlockState.Continue;
        var list = block.Parent as DefinitionList;
        var state = base.TryContinue(processor, block);
        if (list is not null && state is (BlockState.None or BlockState.Break))
            list.IsOpen = false;
        return state;
    }
}
