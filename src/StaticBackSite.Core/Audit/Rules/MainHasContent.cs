using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>The main part of a page says something besides the disclaimer.</summary>
internal static class MainHasContent
{
    /// <summary>In characters; the length of a short sentence.</summary>
    private const int Least = 40;

    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        if (page.Main is not { } main)
            return;
        var length = main.Words().Length - page.With("data-disclaimer").Where(main.Contains).Sum(disclaimer => disclaimer.Words().Length);
        if (length < Least)
            diagnostics.Report(AuditCodes.EmptyPage, page.At(main), $"the main part of this page has {length} characters of text", "write the page, or unpublish it");
    }
}
