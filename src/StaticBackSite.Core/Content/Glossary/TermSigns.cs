using System.Globalization;
using StaticBackSite.Text;

namespace StaticBackSite.Content.Glossary;

/// <summary>
/// The signs that belong to the spelling of a term: the pluses of C++, of HER2+ and of Grade 3+, the star of A*. Full stops,
/// quotation marks and brackets at its edges do not.
/// </summary>
internal static class TermSigns
{
    /// <summary>Those that stand directly behind a place.</summary>
    public static ReadOnlySpan<char> After(ReadOnlySpan<char> text, int place)
    {
        var end = place;
        while (end < text.Length && IsSign(text[end]))
            end++;
        return text[place..end];
    }

    /// <summary>Those that stand directly before a place; a quotation mark too where it closes before <paramref name="end"/>.</summary>
    public static ReadOnlySpan<char> Before(ReadOnlySpan<char> text, int place, int end)
    {
        var start = place;
        while (start > 0 && (IsSign(text[start - 1]) || (ClosingOf(text[start - 1]) is { } closing && text[place..end].Contains(closing))))
            start--;
        return text[start..place];
    }

    /// <summary>Whether these signs, and no more, stand directly before a place.</summary>
    public static bool StandBefore(ReadOnlySpan<char> text, int place, string signs)
    {
        var start = place - signs.Length;
        return start >= 0 && AreSame(text[start..place], signs) && (start == 0 || !(IsSign(text[start - 1]) || WordFolding.IsWordCharacter(text[start - 1])));
    }

    /// <summary>Whether anything in a text is neither white space nor what may stand around any word.</summary>
    public static bool AreIn(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (WordFolding.IsWordCharacter(c) || IsSign(c))
                return true;
        }
        return false;
    }

    /// <summary>The very same signs; hyphens and minus signs are alike.</summary>
    public static bool AreSame(ReadOnlySpan<char> signs, string others)
    {
        for (var i = 0; i < signs.Length && signs.Length == others.Length; i++)
        {
            if (WordFolding.FoldSign(signs[i]) != WordFolding.FoldSign(others[i]))
                return false;
        }
        return signs.Length == others.Length;
    }

    private static char? ClosingOf(char opening) => opening switch
    {
        '“' or '„' => '”',
        '‘' => '’',
        '«' => '»',
        '"' => '"',
        '(' => ')',
        _ => null,
    };

    private static bool IsSign(char c) => c switch
    {
        '-' or '\u2212' or '#' or '%' or '&' or '*' or '@' or '^' or '\u2020' or '\u2021' or '\u2030' => true,
        '<' or '>' => false,
        _ => char.GetUnicodeCategory(c) is UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.OtherSymbol,
    };
}

/// <summary>
/// Knows a web address, a mail address, a file or a path where one stands in a text as plain words. A link inside it would
/// break it for everyone who copies it, and says nothing about the word.
/// </summary>
internal static class WrittenAddress
{
    /// <summary>Whether a stretch of a text begins or ends inside one.</summary>
    public static bool Holds(ReadOnlySpan<char> text, int start, int end) =>
        IsAddress(TokenAt(text, start)) || IsAddress(TokenAt(text, end - 1));

    /// <summary>Everything around a place up to the next white space on either side.</summary>
    private static ReadOnlySpan<char> TokenAt(ReadOnlySpan<char> text, int place)
    {
        var (start, end) = (place, place + 1);
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
            start--;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
            end++;
        return text[start..end];
    }

    private static bool IsAddress(ReadOnlySpan<char> token) =>
        token.Contains("://", StringComparison.Ordinal) || token.TrimStart("(<“‘\"'").StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        || HasSignBetween(token, '@', char.IsLetterOrDigit) || HasSignBetween(token, '.', char.IsLetter) || IsPath(token);

    private static bool IsPath(ReadOnlySpan<char> token)
    {
        var path = token.TrimStart("(<“‘\"'");
        return path.Contains('\\') || path.StartsWith("./") || path.StartsWith("../") || path.StartsWith("~/") || (path.Length > 1 && path[0] == '/' && char.IsLetterOrDigit(path[1]));
    }

    /// <summary>Whether the sign joins two parts without a blank, as in <c>me@example.org</c> and <c>disc.pdf</c>, and not in <c>3.2</c>.</summary>
    private static bool HasSignBetween(ReadOnlySpan<char> token, char sign, Func<char, bool> mayFollow)
    {
        for (var i = 1; i + 1 < token.Length; i++)
        {
            if (token[i] == sign && char.IsLetterOrDigit(token[i - 1]) && mayFollow(token[i + 1]))
                return true;
        }
        return false;
    }
}
