namespace StaticBackSite.Content.Glossary;

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
