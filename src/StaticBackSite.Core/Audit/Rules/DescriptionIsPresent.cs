using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>A page has a description for search results and previews.</summary>
internal static class DescriptionIsPresent
{
    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        var description = HeadElements.Description(page);
        if (string.IsNullOrWhiteSpace(description?.GetAttribute("content")))
            diagnostics.Report(AuditCodes.NoDescription, page.At(description ?? HeadElements.Title(page)), "this page has no description", "add `<meta name=\"description\" content=\"…\">` with a sentence or two");
    }
}
