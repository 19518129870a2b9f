using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Microsoft.AspNetCore.Components;

namespace StaticBackSite.Theme;

/// <summary>
/// Markup as one interpolated string, in which every value is encoded. For what stands on a page by the dozen: an item of a
/// list is one piece for the renderer, where elements with attributes and texts are ten.
/// </summary>
internal static class Markup
{
    public static MarkupString Of(Text text) => new(text.Written());

    /// <summary>Writes a text, or the value of an attribute.</summary>
    public static void Encode(string text, Utf8Writer into)
    {
        if (IsPlain(text))
            into.Write(text);
        else
            ThemeServices.Encoder.Encode(into, text);
    }

    /// <summary>Whether a text is of ASCII characters alone that no encoder touches. Most are, and the encoder is slower to say so.</summary>
    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        var characters = MemoryMarshal.Cast<char, ushort>(text);
        for (; characters.Length >= Vector128<ushort>.Count; characters = characters[Vector128<ushort>.Count..])
        {
            var eight = Vector128.Create(characters);
            var other = Vector128.GreaterThan(eight - Vector128.Create((ushort)' '), Vector128.Create((ushort)('~' - ' ')))
                | Vector128.Equals(eight, Vector128.Create((ushort)'"')) | Vector128.Equals(eight, Vector128.Create((ushort)'&'))
                | Vector128.Equals(eight, Vector128.Create((ushort)'\'')) | Vector128.Equals(eight, Vector128.Create((ushort)'+'))
                | Vector128.Equals(eight, Vector128.Create((ushort)'<')) | Vector128.Equals(eight, Vector128.Create((ushort)'>'))
                | Vector128.Equals(eight, Vector128.Create((ushort)'`'));
            if (other != Vector128<ushort>.Zero)
                return false;
        }
        foreach (var character in characters)
        {
            if (!char.IsAsciiLetterOrDigit((char)character) && (char)character is not (' ' or '.' or ',' or '-' or '/' or '?' or '(' or ')' or ':'))
                return false;
        }
        return true;
    }

    [InterpolatedStringHandler]
    internal ref struct Text(int literalLength, int values)
    {
        private DefaultInterpolatedStringHandler _written = new(literalLength, values);

        public void AppendLiteral(string markup) => _written.AppendLiteral(markup);

        public void AppendFormatted(string? value) => _written.AppendLiteral(IsPlain(value) ? value ?? "" : ThemeServices.Encoder.Encode(value!));

        internal string Written() => _written.ToStringAndClear();
    }
}
