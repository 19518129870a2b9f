using StaticBackSite.Diagnostics;
using StaticBackSite.Health.Evidence;
using StaticBackSite.Rules;

namespace StaticBackSite.Health.WarningSigns;

/// <summary>Nothing beside an emergency card is labelled as an opinion: a frightened reader would weigh whether to call.</summary>
internal static class EmergenciesCarryNoOpinion
{
    public static void Check(PageInspection page, EvidenceRules rules)
    {
        var sections = EmergencySections.Of(page);
        foreach (var block in page.Text.Blocks.Where(block => sections.Contains(block.Section)))
        {
            foreach (var label in block.Marks.Select(mark => mark.Node).OfType<EvidenceLabelInline>().Where(label => label.Level is EvidenceLevel.Opinion or EvidenceLevel.Reasoning))
                page.Report(rules, PolicyCodes.OpinionOnEmergency, label, "this section shows the emergency card, and this label calls part of it an opinion", "take the label out; the citation can stay");
        }
    }
}
