using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>A table says what it shows (WCAG 1.3.1).</summary>
internal static class TablesHaveCaptions
{
    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        foreach (var table in DataTable.All(page).Where(table => table.Children.FirstOrDefault(e => e.LocalName == "caption") is not { } caption || caption.Words().Length == 0))
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
