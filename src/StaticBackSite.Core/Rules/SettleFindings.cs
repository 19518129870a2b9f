using StaticBackSite.Content;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules;

/// <summary>From what was found to what is reported, and how severely: what authors accept, then what the site says of its findings, in this order.</summary>
public static class SettleFindings
{
    public static BuildReport From(IReadOnlyList<Diagnostic> found, SiteIndex index, CodeSet codes)
    {
        var settled = AllowFindings.In(found, index, codes);
        settled = AdviseDrafts.In(settled, index);
        settled = CheckFrontMatter.Relax(settled, index);
        settled = ApplyLevels.In(settled, index, codes);
        settled = UnreadableSources.WithoutFollowOns(settled, index);
        return ApplyBaseline.To(new BuildReport(settled), index.Sources.Baseline);
    }
}
