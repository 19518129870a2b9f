using Markdig.Extensions.Tables;
using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Content.Syntax.Tables;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules;

/// <summary>Every table says what it shows (WCAG 1.3.1; PEMAT 19).</summary>
internal static class TablesHaveCaptions
{
    public static void Check(PageInspection page, PolicyPart rules)
    {
        foreach (var table in page.All<Table>().Where(t => TableCaption.Of(t) is null))
            page.Report(rules, PolicyCodes.TableWithoutCaption, table, "this table has no caption", "write a line `Table: what it shows` before it, with an empty line between");
    }
}
