using System.Buffers;
using System.Globalization;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Content.Syntax.Leftovers;

/// <summary>
/// Characters that nobody sees in an editor and that come along when text is pasted. Control characters are refused, since
/// XML cannot hold them; the rest is reported.
/// </summary>
internal static class OddCharacters
{
    /// <summary>All that may be odd; most files have none of them.</summary>
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x20).Where(c => c is not ('\0' or '\t' or '\n' or '\r')).Concat(Enumerable.Range(0x7F, 0x21)).Select(c => (char)c),
        '\u00AD', '\u061C', '\u180E', '\u200B', '\u200E', '\u200F', '\u2028', '\u2029', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2060', '\u2066', '\u2067', '\u2068', '\u2069', '\uFEFF', '\uFFFE', '\uFFFF',
        .. Enumerable.Range(0xE000, 0x1900).Select(c => (char)c),
    ]);

    public static void Find(SourceText source, DiagnosticBag diagnostics)
    {
        var text = source.Text.AsSpan();
        for (var at = text.IndexOfAny(Suspects); at >= 0;)
        {
            Report(source, at, diagnostics);
            // The same character again has the same cause.
            var same = text[at];
            var next = at;
            do
                next = text[(next + 1)..].IndexOfAny(Suspects) is var found and >= 0 ? next + 1 + found : -1;
            while (next >= 0 && text[next] == same);
            at = next;
        }
    }

    private static void Report(SourceText source, int at, DiagnosticBag diagnostics)
    {
        var c = source.Text[at];
        var place = new SourceSpan(at, 1);
        var name = string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4}");
        if (char.IsControl(c) || c is '\uFFFE' or '\uFFFF')
            ReadCharacters.Report(name, source, place, diagnostics);
        else if (IsOdd(source.Text, at))
            diagnostics.Report(MarkupCodes.InvisibleCharacter, source, place, $"there is {NameOf(c)} here ({name})", HintFor(c));
    }

    /// <summary>Between letters of a script that needs it, such a character is as it should be.</summary>
    private static bool IsOdd(string text, int at) =>
        text[at] is not ('\u200B' or '\u200E' or '\u200F' or '\u061C' or '\u00AD') || (IsLatin(text, at - 1) && IsLatin(text, at + 1));

    private static bool IsLatin(string text, int at) => at < 0 || at >= text.Length || text[at] < '\u0250' || text[at] is >= '\u2000' and < '\u2100';

    private static string NameOf(char c) => c switch
    {
        '\u00AD' => "a soft hyphen",
        '\u2028' or '\u2029' => "a line end of another kind",
        >= '\uE000' and <= '\uF8FF' => "a character that only one font knows",
        '\u200E' or '\u200F' or '\u061C' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => "an invisible mark of direction",
        _ => "an invisible character",
    };

    private static string HintFor(char c) => c switch
    {
        '\u2028' or '\u2029' => "press Enter there in its place",
        '\uF0B7' or '\uF0A7' => "it is a bullet from a word processor: begin the line with `- `",
        >= '\uE000' and <= '\uF8FF' => "write the sign that is meant, or delete it",
        _ => "delete it: it may break words apart, hide from searches, or turn the text round",
    };
}
