using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;
using SourceSpan = StaticBackSite.Sources.SourceSpan;

namespace StaticBackSite.Content.Syntax.RawHtml;

/// <summary>
/// Makes the HTML of a page safe: part of parsing, before anything else looks at the tree. Markdig leaves tags as they were written, opening
/// and closing ones apart; here they become elements, links and pictures like those of Markdown, and what is not allowed becomes text.
/// </summary>
internal sealed class SafeHtml
{
    public const string InsteadOfHtml = "write Markdown instead; a `<` that is meant as a sign is written `&lt;`";

    private const string Comment = "<!--";

    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly HashSet<string> _forbidden = new(StringComparer.Ordinal);

    private SafeHtml(SourceText source, DiagnosticBag diagnostics)
    {
        (_source, _diagnostics) = (source, diagnostics);
        Make = new MakeElement(source, diagnostics);
    }

    /// <summary>Where HTML is written.</summary>
    public List<SourceSpan> Pieces { get; } = [];

    public MakeElement Make { get; }

    /// <returns>Where HTML is written, for sites that want none.</returns>
    public static IReadOnlyList<SourceSpan> In(MarkdownDocument tree, SourceText source, DiagnosticBag diagnostics)
    {
        // Most pages have none; for them the walk is saved.
        if (!source.Text.Contains('<', StringComparison.Ordinal))
            return [];
        var page = new SafeHtml(source, diagnostics);
        page.Visit(tree, depth: 0);
        return page.Pieces;
    }

    public void Forbid(SourceSpan span, string message, string fix) => _diagnostics.Report(RawHtmlCodes.Forbidden, _source, span, message, fix);

    /// <summary>An element is one finding, not one for each of its tags.</summary>
    public void Forbid(HtmlTag tag, SourceSpan span)
    {
        if (!tag.IsClosing)
            _forbidden.Add(tag.Name);
        else if (_forbidden.Contains(tag.Name))
            return;
        Forbid(span, $"the element `<{(tag.IsClosing ? "/" : "")}{tag.Written}>` is not allowed in a page", InsteadOfHtml);
    }

    public void Drop(SourceSpan span, string message, string fix) => _diagnostics.Report(RawHtmlCodes.Dropped, _source, span, message, fix);

    private void Visit(ContainerBlock container, int depth)
    {
        var outer = new OpenBlocks();
        for (var i = 0; i < container.Count; i++)
        {
            switch (container[i])
            {
                case HtmlBlock { Type: HtmlBlockType.Comment } comment when EndOfComments(comment) is var end && end < comment.Span.End:
                    container.Insert(++i, ReadHtmlBlock.From(comment, _source, new HtmlScope(this, depth + outer.Tags.Count, IsInLink: false, IsLine: false, outer)));
                    comment.Span.End = end;
                    break;
                case HtmlBlock { Type: not HtmlBlockType.Comment } block:
                    container.RemoveAt(i);
                    container.Insert(i, ReadHtmlBlock.From(block, _source, new HtmlScope(this, depth + outer.Tags.Count, IsInLink: false, IsLine: false, outer)));
                    break;
                case ContainerBlock inner:
                    Visit(inner, depth + outer.Tags.Count);
                    break;
                case LeafBlock { Inline: { } inline } leaf:
                    Visit(inline, new HtmlScope(this, depth + outer.Tags.Count, IsInLink: false, IsLine: leaf.Parent is not TableCell, Outer: null));
                    break;
            }
        }
        CloseAll(container, outer);
    }

    /// <summary>Where the comments end that a block begins with: what follows them in its last line is text. The end of the block where it holds nothing else, or where one is never closed.</summary>
    private int EndOfComments(HtmlBlock block)
    {
        var text = _source.Text.AsSpan(block.Span.Start, Math.Min(block.Span.End + 1, _source.Text.Length) - block.Span.Start);
        var at = 0;
        for (var rest = text; rest.StartsWith(Comment, StringComparison.Ordinal); rest = text[at..].TrimStart())
        {
            if (rest.IndexOf("-->", StringComparison.Ordinal) is not (var end and >= 0))
                return block.Span.End;
            at = text.Length - rest.Length + end + "-->".Length;
        }
        return text[at..].Trim().IsEmpty ? block.Span.End : block.Span.Start + at - 1;
    }

    private void CloseAll(ContainerBlock container, OpenBlocks outer)
    {
        if (outer.Tags.Count == 0)
            return;
        var closing = new ContainerInline();
        var end = new SourceSpan(Math.Max(0, container.LastChild!.Span.End), 1);
        for (var i = outer.Tags.Count - 1; i >= 0; i--)
        {
            var (tag, name, span) = outer.Tags[i];
            if (!HtmlAllowList.MayLackEnd(tag))
                Drop(span, $"`<{tag}>` is never closed", $"write `</{tag}>` where it ends");
            closing.AppendChild(HtmlTreeBuilder.Closing(name, end));
        }
        container.Add(new RawHtmlBlock(closing) { Span = new Markdig.Syntax.SourceSpan(end.Start, end.Start) });
    }

    private void Visit(ContainerInline container, HtmlScope scope)
    {
        if (!container.Any(IsTag))
        {
            foreach (var child in container)
            {
                if (child is ContainerInline inner)
                    Visit(inner, scope with { IsInLink = scope.IsInLink || child is LinkInline });
            }
            return;
        }
        var children = container.ToArray();
        var builder = new HtmlTreeBuilder(container, scope);
        foreach (var child in children)
            child.Remove();
        foreach (var child in children)
            Add(builder, child, scope);
        builder.Finish();
    }

    private void Add(HtmlTreeBuilder builder, Inline child, HtmlScope scope)
    {
        if (!IsTag(child))
        {
            builder.Add(child);
            if (child is ContainerInline inner)
                Visit(inner, scope with { Depth = builder.Depth, IsInLink = builder.IsInLink || child is LinkInline });
            return;
        }
        var html = (HtmlInline)child;
        var span = SourceSpan.Of(html);
        // Lines of a quotation begin with its mark in the file, and with nothing in the tag.
        var isAsWritten = html.Tag.Length == span.Length;
        if (HtmlTag.Read(html.Tag) is not { } tag)
        {
            Pieces.Add(span);
            Forbid(span, "this kind of HTML is not allowed in a page", InsteadOfHtml);
        }
        else if (builder.Add(tag, span, at => isAsWritten ? span.Start + at : span.Start))
        {
            return;
        }
        builder.Add(new LiteralInline(html.Tag) { Span = html.Span });
    }

    private static bool IsTag(Inline inline) => inline is HtmlInline html && !html.Tag.StartsWith(Comment, StringComparison.Ordinal);
}

/// <summary>What has been opened and not yet closed by blocks before, in one container.</summary>
internal sealed class OpenBlocks
{
    public List<(string Tag, string Name, SourceSpan Span)> Tags { get; } = [];
}

/// <summary>
/// Puts text and tags, in their order, into a tree: every element that is opened is closed, and no closing tag is left over. So a
/// page is well-formed whatever its author wrote.
/// </summary>
internal sealed class HtmlTreeBuilder(ContainerInline root, HtmlScope scope)
{
    /// <summary>In elements. What is deeper is no text for readers, and would be too deep for the steps that follow.</summary>
    private const int Deepest = 20;

    private readonly List<(string Tag, ContainerInline Node)> _open = [];

    public int Depth => scope.Depth + _open.Count;

    public bool IsInLink => scope.IsInLink || _open.Exists(open => open.Node is LinkInline);

    private ContainerInline Top => _open.Count > 0 ? _open[^1].Node : root;

    public void Add(Inline node) => Top.AppendChild(node);

    /// <returns>False where the tag is not allowed, and its text is to be shown.</returns>
    public bool Add(HtmlTag tag, SourceSpan span, Func<int, int> at)
    {
        scope.Page.Pieces.Add(span);
        if (!HtmlAllowList.Allows(tag.Name))
        {
            scope.Page.Forbid(tag, span);
            return false;
        }
        if (tag.IsClosing)
            Close(tag.Name == "center" ? "div" : tag.Name, span);
        else
            Open(tag, span, at);
        return true;
    }

    private void Open(HtmlTag tag, SourceSpan span, Func<int, int> at)
    {
        EndOthers(tag.Name, span);
        if (scope.IsLine && HtmlAllowList.IsBlock(tag.Name))
            scope.Page.Drop(span, $"`<{tag.Name}>` is a block and cannot be inside a line of text", "begin a line with it, below an empty line");
        else if (tag.Name == "a" && IsInLink)
            scope.Page.Drop(span, "a link inside a link leads nowhere", "close the other link before it");
        else if (Depth >= Deepest)
            scope.Page.Drop(span, "elements are nested too deeply here", $"nest at most {Deepest}");
        else
            Push(tag, scope.Page.Make.Of(tag, span, at));
    }

    private void Push(HtmlTag tag, Inline node)
    {
        Add(node);
        if (node is ContainerInline container && !HtmlAllowList.IsVoid(tag.Name))
            _open.Add((tag.Name == "center" ? "div" : tag.Name, container));
    }

    /// <summary>Ends the elements whose closing tag may be left out before this one.</summary>
    private void EndOthers(string name, SourceSpan span)
    {
        while (_open.Count > 0 && HtmlAllowList.Ends(name, _open[^1].Tag))
            Pop();
        while (_open.Count == 0 && scope.Outer is { Tags: [.., var last] } && HtmlAllowList.Ends(name, last.Tag))
            CloseOuter(span);
    }

    private void Close(string name, SourceSpan span)
    {
        var place = _open.FindLastIndex(open => open.Tag == name);
        var outer = place < 0 ? scope.Outer?.Tags.FindLastIndex(open => open.Tag == name) ?? -1 : -1;
        if (place < 0 && outer < 0)
        {
            if (!HtmlAllowList.IsVoid(name) && name != "p")
                scope.Page.Drop(span, $"`</{name}>` closes nothing", "delete it, or open the element in the same paragraph or block");
            return;
        }
        while (_open.Count > Math.Max(0, place))
            Pop(isReported: _open.Count - 1 != place);
        while (outer >= 0 && scope.Outer!.Tags.Count > outer)
            CloseOuter(span);
    }

    private void CloseOuter(SourceSpan span)
    {
        root.AppendChild(Closing(scope.Outer!.Tags[^1].Name, span));
        scope.Outer.Tags.RemoveAt(scope.Outer.Tags.Count - 1);
    }

    public static HtmlElement Closing(string name, SourceSpan span) => new(name) { Part = HtmlPart.Closing, Span = new Markdig.Syntax.SourceSpan(span.Start, span.End - 1) };

    private void Pop(bool isReported = false)
    {
        var (tag, node) = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        if (isReported && !HtmlAllowList.MayLackEnd(tag))
            scope.Page.Drop(SourceSpan.Of(node), $"`<{tag}>` is never closed in this {(scope.Outer is null ? "paragraph" : "block")}", $"write `</{tag}>` where it ends");
        if (node is HtmlLink && HoldsLink(node))
            Unwrap(node);
    }

    private static bool HoldsLink(ContainerInline container) =>
        container.Any(child => child is LinkInline { IsImage: false } or AutolinkInline || (child is ContainerInline inner && HoldsLink(inner)));

    /// <summary>Two links in each other are two links to browsers, the outer one broken off; its words stay.</summary>
    private void Unwrap(ContainerInline link)
    {
        scope.Page.Drop(SourceSpan.Of(link), "there is a link inside this link", "close this one before the other");
        var parent = link.Parent!;
        link.Remove();
        MoveChildren(link, parent);
    }

    /// <summary>Closes what is open. Blocks may go on behind this one: their end is looked for in those that follow.</summary>
    public void Finish()
    {
        var spanning = scope.Outer is null ? 0 : _open.TakeWhile(open => open.Node is HtmlElement && HtmlAllowList.IsBlock(open.Tag) && open.Tag != "pre").Count();
        while (_open.Count > spanning)
            Pop(isReported: true);
        foreach (var (tag, node) in _open)
        {
            var element = (HtmlElement)node;
            element.Part = HtmlPart.Opening;
            // Neither may hold paragraphs.
            if (tag is "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6")
                element.Name = "div";
            MoveChildren(element, root);
            scope.Outer!.Tags.Add((tag, element.Name, SourceSpan.Of(element)));
        }
    }

    private static void MoveChildren(ContainerInline from, ContainerInline to)
    {
        while (from.FirstChild is { } child)
        {
            child.Remove();
            to.AppendChild(child);
        }
    }
}

/// <summary>Where HTML is: inside how many elements, inside a link, in a line of text or in a block of its own.</summary>
/// <param name="Outer">Null in a paragraph.</param>
internal sealed record HtmlScope(SafeHtml Page, int Depth, bool IsInLink, bool IsLine, OpenBlocks? Outer);
