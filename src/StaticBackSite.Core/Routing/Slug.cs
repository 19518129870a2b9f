using System.Buffers;
using System.Globalization;
using System.Text;
using StaticBackSite.Text;

namespace StaticBackSite.Routing;

/// <summary>
/// The one rule from words to a part of an address: lower case, letters with their marks and digits kept, apostrophes and soft hyphens
/// dropped, everything else one hyphen (<c>What we don’t know</c> is <c>what-we-dont-know</c>).
/// </summary>
internal static class Slug
{
    /// <summary>Names that Windows keeps for devices: a repository with such a file cannot be cloned there.</summary>
    private static readonly HashSet<string> Devices = new(
        ["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(n => new[] { $"com{n}", $"lpt{n}" })], StringComparer.OrdinalIgnoreCase);

    /// <summary>Empty where the text has neither letter nor digit.</summary>
    public static string Of(string text)
    {
        // A rune has two characters at most, whatever its case.
        var room = ArrayPool<char>.Shared.Rent(2 * text.Length);
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || (length > 0 && room[length - 1] != '-' && IsPartOfLetter(rune)))
                length += Rune.ToLowerInvariant(rune).EncodeToUtf16(room.AsSpan(length));
            else if (rune.Value is not ('\'' or '’' or '\u00AD') && length > 0 && room[length - 1] != '-')
                room[length++] = '-';
        }
        var slug = room.AsSpan(0, length).Trim('-').ToString();
        ArrayPool<char>.Shared.Return(room);
        return slug;
    }

    /// <summary>Vowel signs and the like, of which many scripts write half of a word; not the selectors that make a sign an emoji.</summary>
    private static bool IsPartOfLetter(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark && rune.Value is not (>= 0xFE00 and <= 0xFE0F);

    /// <summary>
    /// As GitHub makes the id of a heading: lower case; letters of every script with their marks, digits, underscores and hyphens kept,
    /// each space a hyphen, everything else dropped (<c>A &amp; B</c> is <c>a--b</c>).
    /// </summary>
    public static string OnGitHub(string text)
    {
        var room = ArrayPool<char>.Shared.Rent(2 * text.Length);
        var length = 0;
        foreach (var rune in text.AsSpan().Trim().EnumerateRunes())
        {
            if (rune.Value is ' ' or '-')
                room[length++] = '-';
            else if (IsOfWord(rune))
                length += Rune.ToLowerInvariant(rune).EncodeToUtf16(room.AsSpan(length));
        }
        var slug = room.AsSpan(0, length).ToString();
        ArrayPool<char>.Shared.Return(room);
        return slug;
    }

    /// <summary><c>\p{Word}</c>: what the regular expressions of GitHub take for a part of a word.</summary>
    private static bool IsOfWord(Rune rune) => Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        or UnicodeCategory.EnclosingMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.ConnectorPunctuation;

    /// <summary>The slug for the name of a file: as <see cref="Of"/>, with Latin letters free of accents, so that every keyboard and disk agrees on it.</summary>
    public static string OfFile(string title) => Of(LatinLetters.WithoutAccents(title));

    /// <summary>Whether a file of this name would be no page of its own: the page of its folder, or none that every computer can store.</summary>
    public static bool IsReserved(string slug) => slug == "index" || Devices.Contains(slug);

    /// <summary>Whether Windows takes a file or folder of this name for a device, whatever its ending.</summary>
    public static bool IsDevice(string name) => Devices.Contains((name.IndexOf('.', StringComparison.Ordinal) is var dot and >= 0 ? name[..dot] : name).TrimEnd(' '));
}

/// <summary>Latin letters as plain ones: é is e, ß is ss. Letters of other scripts stay what they are.</summary>
internal static class LatinLetters
{
    public static string WithoutAccents(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (Spelt(c) is { } letters)
                plain.Append(letters);
            else if (!(CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark && plain.Length > 0 && char.IsAsciiLetter(plain[^1])))
                plain.Append(CanonicalComposition.LetterOf(c));
        }
        return plain.ToString();
    }

    /// <summary>Letters that are no letter with a mark, so that Unicode does not take them apart.</summary>
    private static string? Spelt(char c) => c switch
    {
        'ß' or 'ẞ' => "ss",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'ø' or 'Ø' => "o",
        'ł' or 'Ł' => "l",
        'đ' or 'Đ' or 'ð' or 'Ð' => "d",
        'þ' or 'Þ' => "th",
        'ı' => "i",
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        _ => null,
    };
}

/// <summary>
/// The order in which people look names up (UTS #10, primary weights of Latin letters): É stands with E, capitals with small
/// letters, and signs before the first letter or digit do not count.
/// </summary>
internal static class AlphabeticKey
{
    /// <summary>The heading of everything that begins with a digit, or has neither digit nor letter.</summary>
    public const string Figures = "0–9";

    /// <summary>To be compared character by character.</summary>
    public static string Of(string name) => LetterOf(name) is Figures ? "0" + WithoutSigns(name) : WithoutSigns(name);

    /// <summary>The heading that a name stands below.</summary>
    public static string LetterOf(string name) =>
        Rune.TryGetRuneAt(WithoutSigns(name) + " ", 0, out var first) && Rune.IsLetter(first) ? first.ToString() : Figures;

    private static string WithoutSigns(string name)
    {
        var start = 0;
        while (start < name.Length && !(Rune.TryGetRuneAt(name, start, out var rune) && Rune.IsLetterOrDigit(rune)))
            start++;
        return LatinLetters.WithoutAccents(name[start..]).ToUpperInvariant();
    }
}
