using System.Text;
using AngleSharp.Dom;

namespace StaticBackSite.Audit.Pages;

/// <summary>What can be asked of any element.</summary>
internal static class ElementWords
{
    private static readonly char[] Blanks = [' ', '\t', '\n', '\f', '\r'];

    /// <summary>The text of an element and all below it, with single spaces.</summary>
    public static string Words(this INode node) => SingleSpaced(node.TextContent);

    /// <summary>The same text, with every run of white space as one space.</summary>
    public static string SingleSpaced(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
                words.Append(character);
            else if (words.Length > 0 && words[^1] != ' ')
                words.Append(' ');
        }
        return words.ToString().TrimEnd();
    }

    /// <summary>The words of a space-separated attribute such as <c>rel</c> or <c>aria-labelledby</c>.</summary>
    public static string[] Tokens(this IElement element, string attribute) =>
        element.GetAttribute(attribute) is { Length: > 0 } value ? value.Split(Blanks, StringSplitOptions.RemoveEmptyEntries) : [];

    public static bool HasToken(this IElement element, string attribute, string token) =>
        element.Tokens(attribute).Contains(token, StringComparer.OrdinalIgnoreCase);

    public static bool Is(this IElement element, string attribute, string value) =>
        element.GetAttribute(attribute) is { } given && given.AsSpan().Trim().Equals(value, StringComparison.OrdinalIgnoreCase);

    /// <summary>Neither seen nor read aloud: <c>hidden</c> or <c>aria-hidden</c>, by itself or from above.</summary>
    public static bool IsHidden(this IElement element)
    {
        for (var at = element; at is not null; at = at.ParentElement)
        {
            if (at.HasAttribute("hidden") || at.Is("aria-hidden", "true"))
                return true;
        }
        return false;
    }

    public static bool IsInside(this IElement element, params ReadOnlySpan<string> names)
    {
        for (var at = element.ParentElement; at is not null; at = at.ParentElement)
        {
            if (names.Contains(at.LocalName))
                return true;
        }
        return false;
    }
}
