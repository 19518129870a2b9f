using StaticBackSite.Configuration;
using StaticBackSite.Content.Syntax.Citations;
using StaticBackSite.Diagnostics;
using StaticBackSite.Health.WarningSigns;
using StaticBackSite.Rules;

namespace StaticBackSite.Health.Evidence;

/// <summary>
/// A section that cites sources also says how sure we are of what they show. One that shows the emergency card need not:
/// nobody should weigh the evidence before they call.
/// </summary>
internal static class CitedSectionsCarryLabels
{
    public static void Check(PageInspection page, EvidenceRules rules)
    {
        if (page.FrontMatter.Type != PageType.Term && !rules.LabelledTypes.Contains(page.FrontMatter.Type))
            return;
        var emergencies = EmergencySections.Of(page);
        foreach (var section in page.Text.Blocks.SelectMany(block => block.Marks.Select(mark => (block.Section, mark.Node))).Where(m => !emergencies.Contains(m.Section)).GroupBy(m => m.Section, m => m.Node))
        {
            if (section.OfType<CitationInline>().FirstOrDefault() is { } citation && !section.OfType<EvidenceLabelInline>().Any())
                page.Report(rules, PolicyCodes.CitationWithoutLabel, citation, "this section cites a source and does not say how sure we are", "write `[evidence: some]`, or another level, behind the sentence");
        }
    }
}
