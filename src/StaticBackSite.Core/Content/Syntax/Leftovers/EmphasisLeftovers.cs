using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticBackSite.Content.Syntax.Tables;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Content.Syntax.Leftovers;

/// <summary>
/// Emphasis that was left open. Stars and lines are signs of their own too (<c>src/**</c>, <c>2**3</c>, <c>__init__</c>), so
/// only what touches a word on one side, or stands in a pair, is taken for emphasis.
/// </summary>
internal static partial class EmphasisLeftovers
{
    public static readonly ImmutableArray<LeftoverRule> Rules =
    [
        new(MarkupCodes.LeftOverMarkup, Spaced(), "`%` makes nothing bold, since there are spaces inside the signs", "write `**words**`, without spaces between the signs and the words"),
        new(MarkupCodes.LeftOverMarkup, Opened(), "these stars are never closed, and would be published", "write `**words**`; a star that is meant as a sign is written `\\*`"),
        new(MarkupCodes.LeftOverMarkup, Closed(), "these stars close nothing, and would be published", "write `**words**`, without a space inside the stars; a star that is meant as a sign is written `\\*`"),
        new(MarkupCodes.LeftOverMarkup, Struck(), "these signs strike nothing out, and would be published", "write `~~words~~`"),
    ];

    [GeneratedRegex(@"(?<=\A|[\s(])(?:\*\* {1,3}[^*\n]{1,200} {1,3}\*\*|\*\* {1,3}[^*\n]{1,200}[^*\s]\*\*|\*\*[\p{L}][^*\n]{0,200} {1,3}\*\*|__ {1,3}[^_\n]{1,200} {0,3}__|__[\p{L}][^_\n]{0,200} {1,3}__)(?=\z|[\s).,;:!?])", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex Spaced();

    // Not a path or a pattern (**/x), an argument (**kwargs, **options) or a pointer (char **p).
    [GeneratedRegex(@"(?<=\A|[\s“‘(])\*{2,3}(?=[\p{Lu}\p{Lt}“‘][^*/\n]{1,400}(?:\z|\n)|\p{Ll}+ [^*/()=;\n]{1,400}(?:\z|\n))", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex Opened();

    [GeneratedRegex(@"(?<=[\p{L}\p{N}.,!?”’)])(?<![*/]|\w[.(]|\(\)|\[\])\*{2}(?=\z|[\s.,;:!?)”’])(?<=(?:\A|\n)[^*\n]{3,400}\*{2})", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex Closed();

    [GeneratedRegex(@"(?<=\A|[\s(])~~(?=[\p{L}\p{N}])[^~\n]{1,200}(?:~~)?|(?<=[\p{L}\p{N}.,!?])~~(?=\z|[\s.,;:!?)])", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex Struck();
}

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
