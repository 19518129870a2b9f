using Markdig.Extensions.Tables;
using StaticBackSite.Configuration;
using StaticBackSite.Content.Syntax.Tables;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules.Form;

/// <summary>Every table says what it shows (WCAG 1.3.1; PEMAT 19).</summary>
internal static class TablesHaveCaptions
{
    private static readonly DiagnosticCode NoCaption = DiagnosticCode.OfPolicy(
        "SB5019", Severity.Error, "A table without a caption",
        "A caption says what the table shows before its cells are read.",
        "a table directly below a paragraph",
        "Write a line `Table: what it shows` before it, with an empty line between.");

    private static readonly PolicyKey<RuleSettings> Key = PolicyKey.Of("tableCaptions", "Every table has a caption.");

    public static readonly PageRule Rule = PageRule.Of(Key, Check, NoCaption);

    private static void Check(PageInspection page, RuleSettings settings)
    {
        foreach (var table in page.All<Table>().Where(t => TableCaption.Of(t) is null))
            page.Report(settings, NoCaption, table, "this table has no caption", "write a line `Table: what it shows` before it, with an empty line between");
    }
}
