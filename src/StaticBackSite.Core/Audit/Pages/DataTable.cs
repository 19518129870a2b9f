using AngleSharp.Dom;

namespace StaticBackSite.Audit.Pages;

internal static class DataTable
{
    /// <summary>The tables of a page, less those that say of themselves that they are only layout.</summary>
    public static IEnumerable<IElement> All(HtmlPage page) =>
        page.All("table").Where(table => !table.Is("role", "presentation") && !table.Is("role", "none"));
}
