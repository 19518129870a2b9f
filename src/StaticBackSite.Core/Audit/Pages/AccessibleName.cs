using AngleSharp.Dom;

namespace StaticBackSite.Audit.Pages;

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
