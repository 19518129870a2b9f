using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StaticBackSite.Html;

/// <summary>
/// The four characters that a text must not bring into HTML as they are. Few texts have one. The library asks its own
/// search, which the program that <c>dotnet run</c> starts would have to compile first, at half strength.
/// </summary>
internal static class MarkupCharacters
{
    private const ulong Mask = 1UL << '"' | 1UL << '&' | 1UL << '<' | 1UL << '>';

    public static bool AreIn(ReadOnlySpan<char> text)
    {
        var characters = MemoryMarshal.Cast<char, ushort>(text);
        var at = 0;
        for (; at + Vector128<ushort>.Count <= characters.Length; at += Vector128<ushort>.Count)
        {
            var eight = Vector128.Create(characters[at..]);
            var found = Vector128.Equals(eight, Vector128.Create((ushort)'"')) | Vector128.Equals(eight, Vector128.Create((ushort)'&'))
                | Vector128.Equals(eight, Vector128.Create((ushort)'<')) | Vector128.Equals(eight, Vector128.Create((ushort)'>'));
            if (found != Vector128<ushort>.Zero)
                return true;
        }
        for (; at < characters.Length; at++)
        {
            if (characters[at] < 64 && (Mask >> characters[at] & 1) != 0)
                return true;
        }
        return false;
    }
}
