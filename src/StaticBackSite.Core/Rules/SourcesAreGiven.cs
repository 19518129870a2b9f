using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules;

/// <summary>A page that makes claims rests on several references that somebody has verified (DISCERN 4; JAMA attribution).</summary>
internal static class SourcesAreGiven
{
    public static void Check(PageInspection page, SourceLimits limits)
    {
        var verified = page.Linked.Cited.Count(reference => reference.Verified);
        if (verified < limits.Minimum)
            page.Report(limits, PolicyCodes.TooFewSources, page.TitleSpan, $"this page cites {Counted.Of(verified, "verified source")}", $"cite at least {limits.Minimum}, as `[@id]` behind the claims that they support");
    }
}
