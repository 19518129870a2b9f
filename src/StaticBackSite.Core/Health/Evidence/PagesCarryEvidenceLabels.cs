using StaticBackSite.Diagnostics;
using StaticBackSite.Rules;

namespace StaticBackSite.Health.Evidence;

/// <summary>A page that makes claims says how sure we are of them (DISCERN 8).</summary>
internal static class PagesCarryEvidenceLabels
{
    public static void Check(PageInspection page, EvidenceRules rules)
    {
        if (rules.LabelledTypes.Contains(page.FrontMatter.Type) && !page.Text.Blocks.Any(b => b.Marks.Any(m => m.Node is EvidenceLabelInline)))
            page.Report(rules, PolicyCodes.NoEvidenceLabel, page.TitleSpan, "no claim on this page says how sure we are of it", "write `[evidence: good]`, some, opinion, reasoning or unknown after each claim");
    }
}
