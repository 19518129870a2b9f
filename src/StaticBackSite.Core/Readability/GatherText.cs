using System.Collections.Immutable;
using System.Text;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticBackSite.Content;
using StaticBackSite.Content.Glossary;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Tables;
using StaticBackSite.Sources;
using StaticBackSite.Text;
using SourceSpan = StaticBackSite.Sources.SourceSpan;

namespace StaticBackSite.Readability;

/// <summary>Reads a page’s texts out of its front matter and its tree, in one walk.</summary>
internal sealed class GatherText
{
    // One for each thread, with the room that the pages before have needed.
    [ThreadStatic]
    private static GatherText? _idle;

    private readonly ImmutableArray<TextBlock>.Builder _blocks = ImmutableArray.CreateBuilder<TextBlock>();
    private readonly ImmutableArray<Block>.Builder _tree = ImmutableArray.CreateBuilder<Block>();
    private readonly StringBuilder _text = new(InlineText.UsualBlock);
    private readonly ImmutableArray<TextPiece>.Builder _pieces = ImmutableArray.CreateBuilder<TextPiece>();
    private readonly ImmutableArray<TextMark>.Builder _marks = ImmutableArray.CreateBuilder<TextMark>();
    private readonly List<LinkInline> _images = [];
    private ParsedDocument _page = null!;
    private ImmutableArray<Passage> _passages;
    private CustomContainer? _container;
    private bool _isProse = true;
    private int _passage;
    private int _section;

    public static PageText From(ParsedDocument page)
    {
        var tree = page.Tree;
        var gatherer = _idle ?? new GatherText();
        // One that fails in the midst of a page is not used again.
        _idle = null;
        (gatherer._page, gatherer._passages) = (page, tree.Passages);
        gatherer.AddFrontMatter(page.FrontMatter);
        gatherer.Visit(tree.Root, TextKind.Paragraph);
        var text = new PageText(gatherer._blocks.ToImmutable(), gatherer._tree.ToImmutable());
        gatherer.Clear();
        _idle = gatherer;
        return text;
    }

    /// <summary>Keeps the room, and nothing of the page.</summary>
    private void Clear()
    {
        _blocks.Clear();
        _tree.Clear();
        (_page, _passages, _container, _isProse, _passage, _section) = (null!, [], null, true, 0, 0);
    }

    private void AddFrontMatter(FrontMatter front)
    {
        // A page without a title may be called after its file, which nobody wrote to be read.
        if (front.TitleSpan.Length > 0)
            Add(TextKind.Title, new(front.Title, front.TitleSpan));
        // What is taken from the text is read there.
        if (!front.IsDescriptionFromText)
            Add(TextKind.Description, new(front.Description, front.DescriptionSpan));
        if (front is not PageFrontMatter page)
            return;
        if (page.MainMessage is { } message)
            Add(TextKind.MainMessage, message);
        foreach (var point in page.KeyPoints)
            Add(TextKind.KeyPoint, point);
    }

    private void Add(TextKind kind, Located<string> text)
    {
        if (text.Value.Length == 0 || text.Span.Length == 0 || text.Span.End > _page.Source.Text.Length)
            return;
        var inside = _page.Source.Slice(text.Span).IndexOf(text.Value, StringComparison.Ordinal);
        var piece = inside >= 0
            ? new TextPiece(0, text.Value.Length, new SourceSpan(text.Span.Start + inside, text.Value.Length))
            : new TextPiece(0, text.Value.Length, text.Span, IsWhole: true);
        _blocks.Add(new TextBlock(kind, new SpelledText(text.Value), [piece], _page.Source));
    }

    private void Visit(ContainerBlock container, TextKind kind)
    {
        foreach (var block in container)
        {
            _tree.Add(block);
            switch (block)
            {
                case HeadingBlock heading:
                    _section++;
                    AddLeaf(heading, TextKind.Heading);
                    break;
                case CustomContainer custom:
                    var outer = (_container, _isProse);
                    (_container, _isProse) = (custom, _page.Definition.Markdown.BlockOf(custom) is null or { IsProse: true });
                    Visit(custom, kind);
                    (_container, _isProse) = outer;
                    break;
                case ContainerBlock inner:
                    Visit(inner, inner is TableCell ? TextKind.Cell : inner is ListItemBlock ? TextKind.ListItem : kind);
                    break;
                case LeafBlock { Inline: not null } leaf:
                    AddLeaf(leaf, TableCaption.IsCaption(leaf) ? TextKind.Caption : kind);
                    break;
            }
        }
    }

    private void AddLeaf(LeafBlock leaf, TextKind kind)
    {
        VisitInlines(leaf.Inline!);
        AddGathered(kind, leaf);
        foreach (var image in _images)
        {
            VisitInlines(image, isImage: true);
            AddGathered(TextKind.AltText, leaf);
            if (image.Title is { Length: > 0 } title)
                Add(TextKind.Caption, new(title, SourceSpan.Of(image)));
        }
        _images.Clear();
    }

    private void AddGathered(TextKind kind, LeafBlock leaf)
    {
        if (_text.Length > 0 || _marks.Count > 0)
        {
            if (_pieces.Count == 0)
                _pieces.Add(new TextPiece(0, 0, SourceSpan.Of(leaf), IsWhole: true));
            _blocks.Add(new TextBlock(kind, TextOf(leaf), _pieces.ToImmutable(), _page.Source)
            {
                Marks = _marks.ToImmutable(),
                Leaf = leaf,
                Container = _container,
                IsProse = _isProse && kind is TextKind.Paragraph or TextKind.ListItem,
                Section = _section,
            });
        }
        _text.Clear();
        _pieces.Clear();
        _marks.Clear();
    }

    /// <summary>What was gathered. Most paragraphs are passages of the glossary too, and their text is there already.</summary>
    private SpelledText TextOf(LeafBlock leaf)
    {
        while (_passage < _passages.Length && _passages[_passage].Segments[0].Node.Span.Start < leaf.Span.Start)
            _passage++;
        return _passage < _passages.Length && _text.Equals(_passages[_passage].BlockText) ? _passages[_passage].Block : new SpelledText(_text.ToString());
    }

    private void VisitInlines(ContainerInline container, bool isImage = false)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case SiteInline { Words.Length: 0 }:
                    _marks.Add(new TextMark(_text.Length, inline));
                    break;
                case LinkInline { IsImage: true } image when !isImage:
                    _images.Add(image);
                    break;
                case ContainerInline inner:
                    VisitInlines(inner, isImage);
                    break;
                default:
                    AddPiece(inline);
                    break;
            }
        }
    }

    private void AddPiece(Inline inline)
    {
        var start = _text.Length;
        InlineText.Append(_text, inline);
        if (_text.Length > start)
            _pieces.Add(new TextPiece(start, _text.Length - start, SourceSpan.Of(inline)));
    }
}
