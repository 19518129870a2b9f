using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Content.Syntax.Leftovers;

/// <summary>Links, pictures and notes that were not understood.</summary>
internal static partial class LinkLeftovers
{
    private const string Escape = "a bracket that is meant as a sign is written `\\[`";

    private static readonly SearchValues<char> CurlyMarks = SearchValues.Create("“”„‘’«»");

    public static readonly ImmutableArray<LeftoverRule> Rules =
    [
        new(MarkupCodes.UndefinedLabel, Note(), "no note is defined for `%`", "write the note in a paragraph of its own: `[^name]: Text.`"),
        new(MarkupCodes.BrokenLink, Inline(), found => $"this {(found[0] == '!' ? "picture" : "link")} cannot be read, and its brackets would be published", HintForInline),
        new(MarkupCodes.UndefinedLabel, Reference(), found => $"the label `{LabelOf(found)}` is not defined, and the brackets would be published", found => $"define it in a paragraph of its own, `[{LabelOf(found)}]: page.md`, or write the address at once: `[words](page.md)`"),
        new(MarkupCodes.BrokenLink, Apart(), "there is a space between the two parts of this link", "write `[words](address)` without a space"),
        new(MarkupCodes.BrokenLink, Swapped(), "the brackets of this link are the wrong way round", "write `[words](address)`: first the words, in square brackets"),
        new(MarkupCodes.ForeignMarkup, Wiki(), "`%` is not a link here", $"write `[words](page.md)`; {Escape}"),
    ];

    /// <summary>Behind a word, brackets are an index: <c>list[0](x)</c>.</summary>
    private const string NotInWord = @"(?<![\p{L}\p{N}_)\]\uFFFC\\$])";

    private const string Target = @"(?:\uFFFB|https?://[^\s()\[\]]{1,300}|www\.[^\s()\[\]]{1,300}|\.{0,2}/[^\s()\[\]]{1,200}|\#[\w-]{2,80}|[^\s()\[\]]{1,200}\.(?:md|html?|svg|png|jpe?g|gif|webp|pdf)(?:\#[\w-]{1,80})?)";

    [GeneratedRegex(@"\[\^(?!a-z|A-Z|0-9)[\p{L}\p{N}_-]{1,60}\](?![+*?{:\[(])", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex Note();

    [GeneratedRegex(NotInWord + @"!?\[(?![\]&=^!]|this\]|\*\])[^\[\]\n]{1,300}\]\([^()\n]{0,400}\)", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex Inline();

    [GeneratedRegex(NotInWord + @"!?\[(?!\^|\d+\]|\.\.)[^\[\]\n]{1,300}\]\[(?!\d{1,3}\]|\^)[^\[\]\n]{0,200}\](?![\[(])", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex Reference();

    [GeneratedRegex(NotInWord + @"\[[^\[\]\n]{1,300}\] {1,3}\(" + Target + @"\)", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex Apart();

    [GeneratedRegex(@"\([^()\[\]\n]{1,200}\)\[" + Target + @"\]", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex Swapped();

    [GeneratedRegex(@"(?<![\p{L}\p{N}_\]])!?\[\[[\p{L}_][^\[\]\n]{0,200}\]\](?![\](])", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex Wiki();

    private static string LabelOf(string found)
    {
        var label = found[(found.LastIndexOf('[') + 1)..^1];
        return label.Length > 0 ? label : found[(found.IndexOf('[', StringComparison.Ordinal) + 1)..found.IndexOf(']', StringComparison.Ordinal)];
    }

    private static string HintForInline(string found)
    {
        var target = found[(found.IndexOf("](", StringComparison.Ordinal) + 2)..^1];
        if (target.AsSpan().ContainsAny(CurlyMarks))
            return "a title stands in straight quotation marks: `(address \"title\")`";
        return target.Contains(' ', StringComparison.Ordinal)
            ? $"an address with a space in it stands in angle brackets: `(<address>)`; {Escape}"
            : Escape;
    }
}
