using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules;

/// <summary>A page leads on to a few other pages; one that names none gets them from the generator.</summary>
internal static class RelatedPagesAreFew
{
    public static void Check(PageInspection page, RelatedLimits limits)
    {
        var related = page.FrontMatter.Related;
        if (page.FrontMatter is PageFrontMatter && related.Length > 0 && (related.Length < limits.Minimum || related.Length > limits.Maximum))
            page.Report(limits, PolicyCodes.RelatedCount, related[^1].Span, $"this page names {Counted.Of(related.Length, "related page")}", $"name {limits.Minimum} to {limits.Maximum}");
    }
}
