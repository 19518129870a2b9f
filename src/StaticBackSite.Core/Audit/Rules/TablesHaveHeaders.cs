using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>A table has header cells (WCAG 1.3.1).</summary>
internal static class TablesHaveHeaders
{
    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        foreach (var table in DataTable.All(page).Where(table => table.QuerySelector("th") is null))
            diagnostics.Report(AuditCodes.TableWithoutHeaders, page.At(table), "this table has no header cells", "make the cells of its first row, or of its first column, <th>");
    }
}
