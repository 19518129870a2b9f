using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticBackSite.Content.Syntax.Tables;

namespace StaticBackSite.Content.Syntax.Leftovers;

/// <summary>Finds a short paragraph that is bold from end to end, is no sentence, and has text below it.</summary>
internal static class BoldHeading
{
    private const int LongestHeading = 80;

    public static bool Is(LeafBlock block) =>
        block is ParagraphBlock { Parent: MarkdownDocument page, Inline: { FirstChild: EmphasisInline { DelimiterCount: >= 2, NextSibling: null } bold } }
        && !TableCaption.IsCaption(block)
        && page.IndexOf(block) is var place && place + 1 < page.Count && page[place + 1] is ParagraphBlock or ListBlock
        && InlineText.Of(bold) is { Length: > 0 and <= LongestHeading } words
        && !".!?:;,…".Contains(words[^1], StringComparison.Ordinal);
}
