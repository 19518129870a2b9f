using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticBackSite.Content.Syntax;

/// <summary>
/// The one limit on how deep a page may be nested. It is checked where a tree is made, and is lower than what any walk over
/// a tree can take (Markdig's renderer gives up at 128), so no later step needs a limit of its own.
/// </summary>
internal static class TreeDepth
{
    public const int Most = 100;

    /// <returns>The first node that lies too deep, or null.</returns>
    public static MarkdownObject? FirstTooDeep(MarkdownDocument tree)
    {
        var open = new Stack<(MarkdownObject Node, int Depth)>([(tree, 0)]);
        while (open.TryPop(out var at))
        {
            if (at.Depth > Most)
                return at.Node;
            switch (at.Node)
            {
                case ContainerBlock blocks:
                    for (var i = blocks.Count - 1; i >= 0; i--)
                    {
                        if (blocks[i] is ContainerBlock or LeafBlock { Inline: not null })
                            open.Push((blocks[i], at.Depth + 1));
                    }
                    break;
                case LeafBlock { Inline: { } inline }:
                    open.Push((inline, at.Depth));
                    break;
                case ContainerInline inlines:
                    for (var child = inlines.LastChild; child is not null; child = child.PreviousSibling)
                    {
                        if (child is ContainerInline)
                            open.Push((child, at.Depth + 1));
                    }
                    break;
            }
        }
        return null;
    }
}

/// <summary>A page is nested too deeply for any reader.</summary>
internal sealed class NestedTooDeeplyException(int position) : Exception("nested too deeply")
{
    /// <summary>Where in the text.</summary>
    public int Position { get; } = position;
}
