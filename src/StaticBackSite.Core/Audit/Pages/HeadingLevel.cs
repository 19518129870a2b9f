using AngleSharp.Dom;

namespace StaticBackSite.Audit.Pages;

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
