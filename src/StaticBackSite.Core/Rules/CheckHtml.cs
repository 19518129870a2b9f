using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Content.Syntax.RawHtml;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules;

/// <summary>Whether a site wants HTML in its pages. Where it wants none, every piece is an error, and what is wrong inside it is none of its own.</summary>
internal static class CheckHtml
{
    public static readonly SiteCheck Rule = SiteCheck.Of(site => Check(site.Index, site.Diagnostics));

    public static IEnumerable<Diagnostic> WithoutDetails(IEnumerable<Diagnostic> found, SiteIndex index) =>
        index.Site.Html == HtmlMode.Refuse ? found.Where(d => !RawHtmlCodes.All.Contains(d.Code)) : found;

    private static void Check(SiteIndex index, DiagnosticBag diagnostics)
    {
        if (index.Site.Html != HtmlMode.Refuse)
            return;
        foreach (var page in index.Pages)
        {
            foreach (var piece in page.RawHtml)
                diagnostics.Report(DiagnosticCodes.RawHtml, page.Source, piece, "raw HTML is not allowed in a page", SafeHtml.InsteadOfHtml);
        }
    }
}
