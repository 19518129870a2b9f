using System.Globalization;
using System.Text;
using StaticBackSite.Text;

namespace StaticBackSite.Routing;

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
                plain.Append(LatinComposition.LetterOf(c));
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
