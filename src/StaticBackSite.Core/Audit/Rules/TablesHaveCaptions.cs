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
