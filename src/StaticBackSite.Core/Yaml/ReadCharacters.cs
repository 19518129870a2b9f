using System.Globalization;
using System.Text.RegularExpressions;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

namespace StaticBackSite.Yaml;

/// <summary>Refuses invisible characters where YAML brings them in, most often by an escape such as <c>\x08</c>.</summary>
internal static partial class ReadCharacters
{
    /// <returns>The text, with a replacement character for each that is refused.</returns>
    public static string Of(string value, SourceText source, SourceSpan span, DiagnosticBag diagnostics)
    {
        if (InvisibleCharacters.IndexIn(value) is not (var at and >= 0))
            return value;
        // What a page holds as it stands, and not by an escape, is found in the page as a whole.
        if (source.Path.IsMarkdown && source.Slice(span).Contains(value[at]))
            return InvisibleCharacters.Replace(value);
        var name = InvisibleCharacters.NameOf(value, at);
        diagnostics.Report(ReadingCodes.ForbiddenCharacter, source, PlaceOf(value[at], source, span), $"the character {name} cannot be seen and must not be in a text", "delete it");
        return InvisibleCharacters.Replace(value);
    }

    private static SourceSpan PlaceOf(char character, SourceText source, SourceSpan span)
    {
        var written = source.Slice(span);
        if (written.IndexOf(character) is var raw and >= 0)
            return new SourceSpan(span.Start + raw, 1);
        foreach (var escape in Escape().EnumerateMatches(written))
        {
            if (IsEscapeOf(character, written.Slice(escape.Index, escape.Length)))
                return new SourceSpan(span.Start + escape.Index, escape.Length);
        }
        return span;
    }

    private static bool IsEscapeOf(char character, ReadOnlySpan<char> escape) => escape[1] switch
    {
        '0' => character == '\0',
        'a' => character == '\a',
        'b' => character == '\b',
        'e' => character == '\e',
        'f' => character == '\f',
        'v' => character == '\v',
        _ => uint.TryParse(escape[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && (code <= char.MaxValue ? code == character : code <= 0x10FFFF && char.ConvertFromUtf32((int)code)[0] == character),
    };

    [GeneratedRegex(@"\\(x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[0abefv])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Escape();
}
