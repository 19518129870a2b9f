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
