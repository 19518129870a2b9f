using System.Diagnostics.CodeAnalysis;
using Markdig.Renderers.Html;

namespace StaticBackSite.Content.Syntax.Attributes;

/// <summary>
/// Reads <c>{.class #id lang=de name="value"}</c>. Anything else in braces is text: empty braces, words (<c>{name}</c>),
/// templates (<c>{{x}}</c>), sets (<c>{1, 2}</c>).
/// </summary>
internal static class AttributeList
{
    /// <param name="text">Begins with the brace.</param>
    /// <param name="length">How long the list is, braces included.</param>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out HtmlAttributes? attributes, out int length)
    {
        attributes = null;
        length = text.IndexOfAny('}', '\n') + 1;
        if (length < 3 || text[0] != '{' || text[length - 1] != '}')
            return false;
        // A quoted value may hold the brace that closes.
        var list = new HtmlAttributes();
        for (var at = 1; ;)
        {
            while (at < text.Length && text[at] == ' ')
                at++;
            if (at >= text.Length || text[at] == '\n')
                return false;
            if (text[at] == '}')
            {
                length = at + 1;
                attributes = list.Id is not null || list.Classes is not null || list.Properties is not null ? list : null;
                return attributes is not null;
            }
            var item = ItemAt(text[at..], list);
            if (item == 0)
                return false;
            at += item;
        }
    }

    /// <returns>How long the item is; 0 where it is none.</returns>
    private static int ItemAt(ReadOnlySpan<char> text, HtmlAttributes list)
    {
        var word = text.IndexOfAny(" \t\n}");
        if (word < 2)
            return 0;
        switch (text[0])
        {
            case '#':
                list.Id = text[1..word].ToString();
                return word;
            case '.' when char.IsLetter(text[1]) || text[1] is '-' or '_':
                list.AddClass(text[1..word].ToString());
                return word;
            default:
                return PairAt(text, list);
        }
    }

    private static int PairAt(ReadOnlySpan<char> text, HtmlAttributes list)
    {
        var equals = text.IndexOf('=');
        if (equals < 1 || equals + 1 >= text.Length || !char.IsAsciiLetter(text[0]) || !IsName(text[..equals]))
            return 0;
        var value = text[(equals + 1)..];
        var isQuoted = value[0] is '"' or '\'';
        var end = isQuoted ? value[1..].IndexOfAny(value[0], '\n') + 1 : value.IndexOfAny(" \t\n}");
        if (end < 1 || value[end] == '\n')
            return 0;
        list.AddPropertyIfNotExist(text[..equals].ToString(), value[(isQuoted ? 1 : 0)..end].ToString());
        return equals + 1 + end + (isQuoted ? 1 : 0);
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or ':' or '.' or '-'))
                return false;
        }
        return true;
    }
}
