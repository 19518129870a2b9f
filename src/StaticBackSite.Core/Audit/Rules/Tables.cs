using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>
/// Where one table of a page says what it shows, all do (WCAG technique H39, which asks it of none). Markdown has no captions, so a
/// site made of plain Markdown is not to hear of each of its tables; one that wants them all has <c>tableCaptions</c> in its policy.
/// </summary>
internal static class TablesHaveCaptions
{
    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        var tables = DataTable.All(page).ToLookup(table => table.Children.FirstOrDefault(e => e.LocalName == "caption") is { } caption && caption.Words().Length > 0);
        foreach (var table in tables[true].Any() ? tables[false] : [])
            diagnostics.Report(AuditCodes.TableWithoutCaption, page.At(table), "this table has no caption", "add <caption> as the first thing in it, and say what the table shows");
    }
}

/// <summary>A table has header cells (WCAG 1.3.1).</summary>
internal static class TablesHaveHeaders
{
    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        foreach (var table in DataTable.All(page).Where(table => table.QuerySelector("th") is null))
            diagnostics.Report(AuditCodes.TableWithoutHeaders, page.At(table), "this table has no header cells", "make the cells of its first row, or of its first column, <th>");
    }
}

/// <summary>A header cell says whether it stands for its column or its row (WCAG 1.3.1).</summary>
internal static class HeaderCellsHaveScope
{
    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        foreach (var cell in DataTable.All(page).SelectMany(table => table.QuerySelectorAll("th")).Distinct())
        {
            if (cell.GetAttribute("scope")?.Trim().ToLowerInvariant() is not ("col" or "row" or "colgroup" or "rowgroup"))
                diagnostics.Report(AuditCodes.HeaderCellWithoutScope, page.At(cell), $"the header cell “{cell.Words()}” does not say what it is the header of", "add `scope=\"col\"` or `scope=\"row\"`");
        }
    }
}
