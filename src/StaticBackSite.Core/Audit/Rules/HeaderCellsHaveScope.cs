using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>A header cell says whether it stands for its column or its row (WCAG 1.3.1).</summary>
internal static class HeaderCellsHaveScope
{
    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        foreach (var cell in DataTable.All(page).SelectMany(table => table.QuerySelectorAll("th")).Distinct())
        {
            if (cell.GetAttribute("scope")?.Trim().ToLowerInvariant() is not ("col" or "row" or "colgroup" or "rowgroup"))
                diagnostics.Report(AuditCodes.HeaderCellWithoutScope, page.At(cell), $"the header cell “{cell.Words()}” does not say what it stands for", "add `scope=\"col\"` or `scope=\"row\"`");
        }
    }
}
