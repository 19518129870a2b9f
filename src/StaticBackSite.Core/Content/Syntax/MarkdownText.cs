using System.Buffers;
using System.Text;

namespace StaticBackSite.Content.Syntax;

/// <summary>Plain words as Markdown that says the same words, wherever they stand.</summary>
public static class MarkdownText
{
    private static readonly SearchValues<char> EndOfAddress = SearchValues.Create(" ()<>\\");

    private static readonly SearchValues<char> Rules = SearchValues.Create("-=|:+ ");

    /// <summary>A value of one line, such as a title, whatever signs or line ends are in it.</summary>
    public static string Line(string value)
    {
        var words = string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var text = new StringBuilder();
        Append(text, words, inCell: false);
        return Guard(text.ToString());
    }

    /// <summary>The part of a line, with every sign escaped that Markdown could read.</summary>
    /// <param name="inCell">Whether a bar would end the cell of a table.</param>
    public static void Append(StringBuilder markdown, ReadOnlySpan<char> text, bool inCell)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsSign(text, i, inCell))
                markdown.Append('\\');
            markdown.Append(text[i]);
        }
    }

    /// <summary>Where a link leads, as it stands between its round brackets.</summary>
    public static string Address(string url) =>
        url.AsSpan().IndexOfAny(EndOfAddress) < 0 && url.Length > 0 ? url : $"<{url.Replace("\\", "%5C", StringComparison.Ordinal).Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)}>";

    /// <summary>Keeps each line of a paragraph from being read as the first line of another block.</summary>
    public static string GuardLines(string text) => string.Join('\n', text.Split('\n').Select(line => Guard(line.Trim(' ', '\t'))).Where(line => line.Length > 0));

    /// <summary>Code between fences that are longer than any row of their sign in it.</summary>
    public static string Fenced(string code, string info)
    {
        var sign = info.Contains('`', StringComparison.Ordinal) ? '~' : '`';
        var fence = new string(sign, Math.Max(3, LongestRun(code, sign) + 1));
        return $"{fence}{info}\n{code}{(code.Length > 0 ? "\n" : "")}{fence}";
    }

    public static int LongestRun(string text, char sign)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == sign ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }

    private static bool IsSign(ReadOnlySpan<char> text, int i, bool inCell) => text[i] switch
    {
        '\\' or '`' or '*' or '[' or ']' or '<' or '{' or '~' => true,
        '|' => inCell,
        // Inside a word it is a letter.
        '_' => !(i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1])),
        '&' => i + 1 < text.Length && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] == '#'),
        // Two of them open a span; an address that was no link stays none.
        ':' => (i > 0 && text[i - 1] == ':') || (i + 1 < text.Length && text[i + 1] == ':') || text[i..].StartsWith("://"),
        '.' => i >= 3 && text[(i - 3)..i].Equals("www", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private static string Guard(string line)
    {
        if (line.Length == 0)
            return line;
        var isRule = line.AsSpan().IndexOfAnyExcept(Rules) < 0;
        if (isRule || line[0] is '>' or ':' || IsMarker(line, 1, line[0] is '-' or '+') || IsMarker(line, Run(line, '#'), line[0] == '#'))
            return "\\" + line;
        var digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and <= 9 && IsMarker(line, digits + 1, line[digits] is '.' or ')') ? line.Insert(digits, "\\") : line;
    }

    private static bool IsMarker(string line, int length, bool isSign) => isSign && (length == line.Length || char.IsWhiteSpace(line[length]));

    private static int Run(string line, char sign) => line.AsSpan().IndexOfAnyExcept(sign) is var end and >= 0 ? end : line.Length;
}
