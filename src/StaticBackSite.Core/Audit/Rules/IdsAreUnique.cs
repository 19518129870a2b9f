using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>An id stands once on a page, since a link or a label finds only the first (HTML, the id attribute).</summary>
internal static class IdsAreUnique
{
    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        foreach (var element in page.With("id").Where(e => e.Id is { Length: > 0 } id && page.ById(id) != e))
            diagnostics.Report(AuditCodes.RepeatedId, page.At(element), $"the id `{element.Id}` stands twice on this page", "give one of the two another id, and change the links to it");
    }
}
