using Markdig.Syntax.Inlines;
using SourceSpan = StaticBackSite.Sources.SourceSpan;

namespace StaticBackSite.Content.Syntax.RawHtml;

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
