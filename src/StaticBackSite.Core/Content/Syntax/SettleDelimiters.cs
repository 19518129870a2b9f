using Markdig.Extensions.CustomContainers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticBackSite.Content.Syntax;

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
