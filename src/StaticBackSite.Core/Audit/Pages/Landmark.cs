using AngleSharp.Dom;

namespace StaticBackSite.Audit.Pages;

/// <summary>The parts of a page that screen readers can jump to (HTML Accessibility API Mappings, W3C).</summary>
internal static class Landmark
{
    /// <summary>The role of a landmark, or null where the element is none.</summary>
    public static string? RoleOf(IElement element)
    {
        if (element.Tokens("role") is [var role, ..])
            return role is "banner" or "navigation" or "main" or "complementary" or "contentinfo" or "search" ? role : null;
        return element.LocalName switch
        {
            "main" => "main",
            "nav" => "navigation",
            "aside" => "complementary",
            "search" => "search",
            "header" when IsOfThePage(element) => "banner",
            "footer" when IsOfThePage(element) => "contentinfo",
            _ => null,
        };
    }

    private static bool IsOfThePage(IElement element) => !element.IsInside("article", "aside", "main", "nav", "section");
}
