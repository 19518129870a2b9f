using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using StaticBackSite.Content.Syntax.Tables;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Content.Syntax.Leftovers;

/// <summary>Headings, lists and tables that were not understood: what counts is how a line begins.</summary>
internal static partial class LineLeftovers
{
    public static readonly ImmutableArray<LeftoverRule> Rules =
    [
        new(MarkupCodes.LeftOverMarkup, Heading(), "this is no heading, since there is no space behind `%`", "write a space behind the last `#`"),
        new(MarkupCodes.LeftOverMarkup, Bullet(), "this is no list: `%` is a sign from a word processor", "begin each item with `- `, on a line of its own"),
        new(MarkupCodes.LeftOverMarkup, LetterBullets(), "this is no list: the letter `o` stands for a bullet from a word processor", "begin each item with `- `, on a line of its own"),
        new(MarkupCodes.LeftOverMarkup, TableRow(), "this is no table, since the line of dashes below its head is missing", "write `| --- | --- |` below the first row, with a part for each column"),
    ];

    /// <summary>Numbers at the beginning of two lines, one behind the other: only a list that begins with 1 may follow a line of text.</summary>
    /// <returns>Where the first of them stands; negative where there is no such list.</returns>
    public static int SwallowedList(string text)
    {
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

    [GeneratedRegex(@"\A[•‣▪◦·\uF0B7\uF0A7](?=[ \t\u00A0\p{L}])", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"\Ao(?=[ \t\u00A0]{1,8}\p{L}[^\n]{0,1000}\no[ \t\u00A0])", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex LetterBullets();

    [GeneratedRegex(@"\A\|[^|\n]{1,300}(?:\|[^|\n]{0,300}){1,60}\|[ \t]*(?=\z|\n)", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex TableRow();

    [GeneratedRegex(@"(?<=\n)\d{1,3}[.)](?= \S)", RegexOptions.None, LeftoverRule.NoTimeout)]
    private static partial Regex NumberedLine();
}
