using System.Buffers;
using System.Globalization;
using System.Text;

namespace StaticBackSite.Reporting;

/// <summary>
/// The one door through which text that others wrote goes to a terminal or a log. What hides, reorders or commands is written
/// as its number: control characters, escape sequences, marks of direction, signs without width, and what CI takes for a command.
/// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
/// </summary>
internal static class VisibleText
{
    private static readonly string[] Commands = ["##[", "##vso["];

    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(sign => (char)sign).Where(sign => sign != '#'), '\t']);

    /// <summary>A part of a line; a line end inside it is shown as its number too.</summary>
    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAnyExcept(Plain) < 0)
            return text;
        var visible = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
            Append(visible, rune);
        foreach (var command in Commands)
            visible.Replace(command, string.Concat("#", Number('#'), command.AsSpan(2)));
        return visible.ToString();
    }

    /// <summary>Whole lines, which stay. A runner reads one that begins with two colons, whatever blanks are before them, as a command.</summary>
    public static string OfLines(string text) => string.Join('\n', text.Split('\n').Select(OfLine));

    private static string OfLine(string line)
    {
        var visible = Of(line);
        var blanks = visible.Length - visible.TrimStart().Length;
        return visible.AsSpan(blanks).StartsWith("::", StringComparison.Ordinal) ? string.Concat(visible.AsSpan(0, blanks), Number(':'), visible.AsSpan(blanks + 1)) : visible;
    }

    private static void Append(StringBuilder visible, Rune rune)
    {
        if (rune.Value != '\t' && Rune.GetUnicodeCategory(rune) is (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned))
            visible.Append(Number(rune.Value));
        else
            visible.Append(rune.ToString());
    }

    private static string Number(int value) => string.Create(CultureInfo.InvariantCulture, $"⟨U+{value:X4}⟩");
}
