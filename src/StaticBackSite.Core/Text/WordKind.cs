using System.Text;

namespace StaticBackSite.Text;

/// <summary>
/// A number for the letters that tell words apart best, the same in capitals and in small letters. Who looks for certain words
/// passes by words of other kinds with one look at a table: <see cref="WordKinds"/>.
/// </summary>
internal static class WordKind
{
    /// <summary>Of a word with letters beyond ASCII, which fold in their own ways: it may be any.</summary>
    public const ushort Any = 0;

    public static ushort Of(ReadOnlySpan<char> word)
    {
        const uint SmallLetter = 0x20;
        if (word.IsEmpty || !Ascii.IsValid(word))
            return Any;
        var letters = (word[0] | SmallLetter) | (word[word.Length > 1 ? 1 : 0] | SmallLetter) << 8 | (word[word.Length / 2] | SmallLetter) << 16 | (word[^1] | SmallLetter) << 24;
        return (ushort)Math.Max(1, ((letters ^ (uint)word.Length) * 0x9E37_79B1) >> 16);
    }
}
