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

/// <summary>
/// What a screen reader calls an element: the parts of “Accessible Name and Description Computation 1.2” (W3C) that do not
/// depend on style sheets.
/// </summary>
internal static class AccessibleName
{
    public static string Of(HtmlPage page, IElement element)
    {
        if (OfAria(page, element) is { Length: > 0 } name)
            return name;
        return OfElement(page, element).Trim() is { Length: > 0 } own ? own : OfTitle(element);
    }

    /// <summary>The same without the content of the element: that of a form field is what readers enter, that of a landmark all of it.</summary>
    public static string OfAttributes(HtmlPage page, IElement element) =>
        OfAria(page, element) is { Length: > 0 } name ? name : OfTitle(element);

    /// <summary>The label that a form field has from HTML: <c>label for</c>, or a label around it.</summary>
    public static string OfLabel(HtmlPage page, IElement field)
    {
        var labels = page.All("label").Where(label => label.HasAttribute("for") ? label.GetAttribute("for") == field.Id : label.Contains(field));
        return string.Join(' ', labels.Select(label => label.Words())).Trim();
    }

    private static string OfAria(HtmlPage page, IElement element)
    {
        var others = element.Tokens("aria-labelledby").Select(page.ById).OfType<IElement>();
        var named = string.Join(' ', others.Select(other => OfContent(page, other))).Trim();
        return named.Length > 0 ? named : (element.GetAttribute("aria-label") ?? "").Trim();
    }

    private static string OfTitle(IElement element) => (element.GetAttribute("title") ?? "").Trim();

    private static string OfElement(HtmlPage page, IElement element) => element.LocalName switch
    {
        "img" or "area" => element.GetAttribute("alt") ?? "",
        "svg" => element.Children.FirstOrDefault(child => child.LocalName == "title")?.Words() ?? "",
        "input" => OfInput(element),
        _ => OfContent(page, element),
    };

    private static string OfInput(IElement input) => input.GetAttribute("type")?.ToLowerInvariant() switch
    {
        "image" => input.GetAttribute("alt") ?? "",
        "submit" or "reset" => input.GetAttribute("value") ?? "Submit",
        _ => input.GetAttribute("value") ?? "",
    };

    private static string OfContent(HtmlPage page, IElement element) =>
        ElementWords.SingleSpaced(string.Concat(element.ChildNodes.Select(node => node switch
        {
            IText text => text.Data,
            IElement child when child.LocalName is "script" or "style" || child.HasAttribute("hidden") || child.Is("aria-hidden", "true") => "",
            IElement child when child.LocalName is "img" or "svg" || child.HasAttribute("aria-label") => $" {Of(page, child)} ",
            IElement child => OfContent(page, child),
            _ => "",
        })));
}

internal static class DataTable
{
    /// <summary>The tables of a page, less those that say of themselves that they are only layout.</summary>
    public static IEnumerable<IElement> All(HtmlPage page) =>
        page.All("table").Where(table => !table.Is("role", "presentation") && !table.Is("role", "none"));
}

/// <summary>The elements of <c>head</c> that several rules ask for.</summary>
internal static class HeadElements
{
    /// <summary>The title of the page, not one of a drawing in it.</summary>
    public static IElement? Title(HtmlPage page) => page.All("title").FirstOrDefault(title => title.ParentElement?.LocalName == "head");

    public static IElement? Description(HtmlPage page) => page.All("meta").FirstOrDefault(meta => meta.Is("name", "description"));
}

internal static class HeadingLevel
{
    /// <summary>From 1; null where the element is no heading.</summary>
    public static int? Of(IElement element)
    {
        if (element.LocalName is ['h', >= '1' and <= '6' and var digit])
            return digit - '0';
        return element.Is("role", "heading") ? int.TryParse(element.GetAttribute("aria-level"), out var level) ? level : 2 : null;
    }
}
