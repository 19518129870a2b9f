using AngleSharp.Dom;
using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>An id stands once on a page, since a link or a label finds only the first (HTML, the id attribute).</summary>
internal static class IdsAreUnique
{
    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        foreach (var element in page.With("id").Where(e => e.Id is { Length: > 0 } id && page.ById(id) != e))
            diagnostics.Report(AuditCodes.RepeatedId, page.At(element), $"the id `{element.Id}` is on this page twice", "give one of the two another id, and change the links to it");
    }
}

/// <summary>What labels, describes or belongs to an element is on the same page (WCAG 1.3.1, 4.1.2).</summary>
internal static class IdReferencesLead
{
    private static readonly string[] Attributes =
    [
        "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details", "aria-errormessage", "aria-flowto", "aria-activedescendant",
        "for", "headers", "list", "form", "popovertarget", "commandfor",
    ];

    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        foreach (var attribute in Attributes)
        {
            foreach (var element in page.With(attribute))
                Check(page, element, attribute, diagnostics);
        }
    }

    private static void Check(HtmlPage page, IElement element, string attribute, DiagnosticBag diagnostics)
    {
        var missing = element.Tokens(attribute).Where(id => page.ById(id) is null).ToArray();
        if (missing.Length > 0)
            diagnostics.Report(AuditCodes.DanglingIdReference, page.At(element), $"`{attribute}` names `{string.Join("` and `", missing)}`, and nothing on this page has that id", Hint(page, missing[0]));
    }

    private static string Hint(HtmlPage page, string missing) =>
        Suggestion.DidYouMean(missing, page.Ids)
        ?? "correct the id, or take the attribute out";
}
