using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticBackSite.Content.Syntax.Tables;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Content.Syntax.Leftovers;

/// <summary>Headings, lists and tables that were not understood: what counts is how a line begins.</summary>
internal static partial class LineLeftovers
{
    public static readonly ImmutableArray<LeftoverRule> Rules =
    [
        new(MarkupCodes.LeftOverMarkup, "#", Heading(), "this is no heading, since there is no space behind `%`", "write a space behind the last `#`"),
        new(MarkupCodes.LeftOverMarkup, "•‣▪◦·●○■□►▶➤➔✓✔✅☑★\uF0B7\uF0A7", Bullet(), "this is no list: `%` is a sign from a word processor", "begin each item with `- `, on a line of its own"),
        new(MarkupCodes.LeftOverMarkup, "o", LetterBullets(), "this is no list: the letter `o` stands for a bullet from a word processor", "begin each item with `- `, on a line of its own"),
        new(MarkupCodes.LeftOverMarkup, "|", TableRow(), "this is no table, since the line of dashes below its head is missing", "write `| --- | --- |` below the first row, with a part for each column"),
    ];

    /// <summary>Numbers at the beginning of two lines, one behind the other: only a list that begins with 1 may follow a line of text.</summary>
    /// <returns>Where the first of them stands; negative where there is no such list.</returns>
    public static int SwallowedList(string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal))
            return -1;
        var (before, place) = (-1, -1);
        foreach (var line in NumberedLine().EnumerateMatches(text))
        {
            var number = int.Parse(text.AsSpan(line.Index, line.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture);
            if (number == before + 1 && place >= 0)
                return place;
            (before, place) = (number, line.Index);
        }
        return -1;
    }

    /// <summary>The first two items of a numbered list, one after the other on the same line: <c>1. Lie down. 2. Bend.</c></summary>
    /// <returns>Where the first of them stands; negative where there is no such list.</returns>
    public static int ListInOneLine(string text)
    {
        foreach (var match in NumberedInLine().EnumerateMatches(text))
            return match.Index;
        return -1;
    }

    /// <summary>A line of dashes and pipes without a table around it.</summary>
    /// <returns>Where it stands; negative where there is none.</returns>
    public static int LoneDelimiterRow(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var next and >= 0 ? next : text.Length;
            var line = text.AsSpan(start, end - start);
            if (line.Length > 4 && line.Contains("--", StringComparison.Ordinal) && TableLines.IsDelimiterRow(line))
                return start;
            start = end + 1;
        }
        return -1;
    }

    [GeneratedRegex(@"(?<=\A|\n)\#{2,6}(?=[\p{L}\p{N}*_`“""'\uFFFC])", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\A[•‣▪◦·●○■□►▶➤➔✓✔✅☑★\uF0B7\uF0A7](?=[ \t\u00A0\p{L}])", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"\Ao(?=[ \t\u00A0]{1,8}\p{L}[^\n]{0,1000}\no[ \t\u00A0])", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex LetterBullets();

    [GeneratedRegex(@"\A\|[^|\n]{1,300}(?:\|[^|\n]{0,300}){1,60}\|[ \t]*(?=\z|\n)", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex TableRow();

    [GeneratedRegex(@"(?<=\n)\d{1,3}[.)](?= \S)", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex NumberedLine();

    [GeneratedRegex(@"(?<=\A|\n|[:.!?] )1[.)] (?=\p{Lu}[^\n]{1,300}[.!?;,] 2[.)] \p{Lu})", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex NumberedInLine();
}

/// <summary>Links, pictures and notes that were not understood.</summary>
internal static partial class LinkLeftovers
{
    private const string Escape = "a bracket that is meant as a sign is written `\\[`";

    private static readonly SearchValues<char> CurlyMarks = SearchValues.Create("“”„‘’«»");

    public static readonly ImmutableArray<LeftoverRule> Rules =
    [
        new(MarkupCodes.UndefinedLabel, "[", Note(), "no note is defined for `%`", "write the note in a paragraph of its own: `[^name]: Text.`"),
        new(MarkupCodes.BrokenLink, "[", Inline(), found => $"this {(found[0] == '!' ? "picture" : "link")} cannot be read, and its brackets would be published", HintForInline),
        new(MarkupCodes.UndefinedLabel, "[", Reference(), found => $"the label `{LabelOf(found)}` is not defined, and the brackets would be published", found => $"define it in a paragraph of its own, `[{LabelOf(found)}]: page.md`, or write the address at once: `[words](page.md)`"),
        new(MarkupCodes.BrokenLink, "[", Apart(), "there is a space between the two parts of this link", "write `[words](address)` without a space"),
        new(MarkupCodes.BrokenLink, "[", Swapped(), "the brackets of this link are the wrong way round", "write `[words](address)`: first the words, in square brackets"),
        new(MarkupCodes.ForeignMarkup, "[", Wiki(), "`%` is not a link here", $"write `[words](page.md)`; {Escape}"),
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
        label = label.Length > 0 ? label : found[(found.IndexOf('[', StringComparison.Ordinal) + 1)..found.IndexOf(']', StringComparison.Ordinal)];
        return label.Replace(ResidualText.Opaque, '…');
    }

    private static string HintForInline(string found)
    {
        var target = found[(found.IndexOf("](", StringComparison.Ordinal) + 2)..^1];
        if (target.AsSpan().ContainsAny(CurlyMarks))
            return "write a title in straight quotation marks: `(address \"title\")`";
        return target.Contains(' ', StringComparison.Ordinal)
            ? $"write an address with a space in it in angle brackets: `(<address>)`; {Escape}"
            : Escape;
    }
}

/// <summary>
/// Emphasis that was left open. Stars and lines are signs of their own too (<c>src/**</c>, <c>2**3</c>, <c>__init__</c>), so
/// only what touches a word on one side, or stands in a pair, is taken for emphasis.
/// </summary>
internal static partial class EmphasisLeftovers
{
    public static readonly ImmutableArray<LeftoverRule> Rules =
    [
        new(MarkupCodes.LeftOverMarkup, "*_", Spaced(), "`%` makes nothing bold, since there are spaces inside the signs", "write `**words**`, without spaces between the signs and the words"),
        new(MarkupCodes.LeftOverMarkup, "*", Opened(), "these stars are never closed, and would be published", "write `**words**`; a star that is meant as a sign is written `\\*`"),
        new(MarkupCodes.LeftOverMarkup, "*", Closed(), "these stars close nothing, and would be published", "write `**words**`, without a space inside the stars; a star that is meant as a sign is written `\\*`"),
        new(MarkupCodes.LeftOverMarkup, "~", Struck(), "these signs strike nothing out, and would be published", "write `~~words~~`"),
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

/// <summary>What other tools understand and this one does not.</summary>
internal static partial class ForeignLeftovers
{
    private const string Boxes = "write a block: a line `::: note`, the text, and a line `:::`";
    private const string Code = "delete it; what is meant as text is written as code, between backticks";

    public static readonly ImmutableArray<LeftoverRule> Rules =
    [
        new(MarkupCodes.ForeignMarkup, "[", Alert(), "`%` makes no box here", "write `> [!NOTE]` on a line of its own and the text below it, each line with a `>`; a box with a title is written `::: note Title`"),
        new(MarkupCodes.ForeignMarkup, "!?", Admonition(), "`%` makes no box here", Boxes),
        new(MarkupCodes.ForeignMarkup, "=", Tab(), "`%` makes no tab here", "give each tab a heading of its own"),
        new(MarkupCodes.ForeignMarkup, "[", Task(), "`%` makes no box to tick here", "tasks are the items of a list, each with its box in front: `- [ ] Words`"),
        new(MarkupCodes.ForeignMarkup, "{", Template(), "`%` is a command of another tool and would be published", Code),
        new(MarkupCodes.ForeignMarkup, "-[@<", Include(), "`%` includes nothing here and would be published", Code),
        new(MarkupCodes.ForeignMarkup, "[$", Contents(), "`%` makes no list of contents here", "delete it: a page makes its list of contents by itself"),
        new(MarkupCodes.ForeignMarkup, "=", Highlight(), "`%` highlights nothing here", "write `**words**`, or take the signs away"),
        new(MarkupCodes.ForeignMarkup, "^", Superscript(), "`%` raises nothing here", "write the raised sign itself, such as ², or use words"),
        new(MarkupCodes.ForeignMarkup, "~", Subscript(), "`%` lowers nothing here", "write the lowered sign itself, such as ₂, or use words"),
        new(MarkupCodes.ForeignMarkup, ":", Emoji(), "`%` makes no picture here", "write the emoji itself, or take it out"),
        new(MarkupCodes.ForeignMarkup, "$", Formula(), "formulas are not set here", "write it in words, or as a picture"),
    ];

    [GeneratedRegex(@"\A\[![A-Za-z][A-Za-z-]{1,20}\][+-]?", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex Alert();

    [GeneratedRegex(@"(?<=\A|\n)(?:!!!|\?\?\?)\+? ?[a-z][a-z-]{2,20}\b", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex Admonition();

    [GeneratedRegex("""(?<=\A|\n)===[!+]? ?["“][^"”\n]{1,80}["”]""", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex Tab();

    [GeneratedRegex(@"\A\[[ xX]\](?= )", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex Task();

    [GeneratedRegex(@"\{\{(?:[<%]|\#(?:include|rustdoc_include|playground|title)\b)[^}\n]{1,300}\}\}|\{%-? ?[a-z][^}\n]{0,300}%\}", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex Template();

    [GeneratedRegex(@"(?<=\A|\n)-{1,2}8<-{1,2}|\[!(?:INCLUDE|include|code|CODE|VIDEO)\b|(?<=\A|\n)(?:@include|<<< ?@)[^\n]{0,200}", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex Include();

    [GeneratedRegex(@"\A(?:\[TOC\]|\[\[_?TOC_?\]\]|\$\{toc\}|@\[toc\])\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LeftoverRule.NoTimeout)]
    private static partial Regex Contents();

    [GeneratedRegex(@"(?<![=!<>\p{L}\p{N}])==[^\s=<>](?:[^=\n]{0,120}[^\s=])?==(?![=\p{L}\p{N}])", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex Highlight();

    [GeneratedRegex(@"(?<=[\p{L}\p{N})\]])\^[\p{L}\p{N}+−-]{1,6}\^(?![\p{L}\p{N}^])", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex Superscript();

    [GeneratedRegex(@"(?<=[\p{L})\]])~[\p{N}\p{L}+−-]{1,4}~(?!~)", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex Subscript();

    [GeneratedRegex(@"(?<=\A|[\s(])(?::\+1:|:-1:|:100:|:[a-z][a-z0-9]{1,20}(?:[_-][a-z0-9]{1,20}){0,5}:)(?=\z|[\s.,!?)])", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex Emoji();

    [GeneratedRegex(@"(?<![\p{L}\p{N}$\\])\$(?=[^\s$\d{])(?=[^$\n]{0,120}[\\^_{}])[^$\n]{0,120}[^\s$]\$(?![\p{L}\p{N}$])|(?<=\A|\n)\$\$(?=\z|\n|[^$\n]{1,300}\$\$)", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex Formula();
}
