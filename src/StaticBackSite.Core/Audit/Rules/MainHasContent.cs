using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>The main part of a page says something.</summary>
internal static class MainHasContent
{
    /// <summary>In characters; the length of a short sentence.</summary>
    private const int Least = 40;

    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        if (page.Main is { } main && main.Words().Length < Least)
            diagnostics.Report(AuditCodes.EmptyPage, page.At(main), $"the main part of this page has {main.Words().Length} characters of text", "write the page, or unpublish it");
    }
}
