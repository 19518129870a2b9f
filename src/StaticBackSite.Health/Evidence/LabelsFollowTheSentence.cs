using StaticBackSite.Content.Syntax.Citations;
using StaticBackSite.Diagnostics;
using StaticBackSite.Health.WarningSigns;
using StaticBackSite.Readability;
using StaticBackSite.Rules;

namespace StaticBackSite.Health.Evidence;

/// <summary>
/// A citation belongs to its sentence, so it comes before the full stop. A label grades a whole sentence, so it comes after its full
/// stop or colon; after a list item, which has none, at the end. A cell holds the label alone. Nothing beside an emergency card is
/// labelled as an opinion: a frightened reader would weigh whether to call.
/// </summary>
internal static class LabelsFollowTheSentence
{
    private static readonly DiagnosticCode CitationPlace = DiagnosticCode.OfPolicy(
        "SB5404", Severity.Warning, "A citation after the full stop",
        "A citation belongs to its sentence. After the full stop it could belong to the next one.",
        "“It stays visible. [@kawchuk2015]”",
        "Write “It stays visible [@kawchuk2015].”");

    private static readonly DiagnosticCode LabelPlace = DiagnosticCode.OfPolicy(
        "SB5405", Severity.Warning, "A label inside a sentence",
        "A label grades a whole sentence, so it comes after it.",
        "“It stays visible [@kawchuk2015] [evidence: some].”",
        "Write “It stays visible [@kawchuk2015]. [evidence: some]”");

    private static readonly DiagnosticCode OpinionOnEmergency = DiagnosticCode.OfPolicy(
        "SB5406", Severity.Error, "An opinion beside an emergency",
        "A label that says “opinion” beside the emergency signs invites a reader to doubt whether to call.",
        "`[evidence: opinion]` in the section of `::: care-cards emergency`",
        "Take the label out. The warning signs name their sources in their own file.");

    public static readonly PageRule Rule = PageRule.Of(ClaimsCarryLabels.Key, Check, CitationPlace, LabelPlace, OpinionOnEmergency);

    private static void Check(PageInspection page, ClaimsCarryLabels.Settings settings)
    {
        var emergencies = page.EmergencySections();
        foreach (var block in page.Text.Blocks)
        {
            foreach (var mark in block.Marks)
            {
                if (mark.Node is CitationInline && FollowsFullStop(block, mark.Offset))
                    page.Report(settings, CitationPlace, mark.Node, "this citation comes after the full stop", "write it before: `… stays visible [@x].`");
                if (mark.Node is not EvidenceLabelInline label)
                    continue;
                if (!IsInPlace(block, mark.Offset))
                    page.Report(settings, LabelPlace, label, block.Kind == TextKind.Cell ? "this label shares its cell with words" : "this label is inside a sentence", block.Kind == TextKind.Cell ? "give the labels a column of their own" : "write it after the full stop: `… stays visible [@x]. [evidence: some]`");
                if (label.Level is EvidenceLevel.Opinion or EvidenceLevel.Reasoning && emergencies.Contains(block.Section))
                    page.Report(settings, OpinionOnEmergency, label, "this section shows the emergency card, and this label calls part of it an opinion", "take the label out; the citation can stay");
            }
        }
    }

    private static bool FollowsFullStop(TextBlock block, int offset)
    {
        var before = block.Text.AsSpan(0, offset).TrimEnd();
        if (before.TrimEnd("\"'”’)]»") is not [.., '.' or '!' or '?' or '…'])
            return false;
        foreach (var sentence in block.Sentences)
        {
            if (sentence.End == before.Length)
                return true;
        }
        return false;
    }

    private static bool IsInPlace(TextBlock block, int offset)
    {
        if (block.Kind == TextKind.Cell)
            return string.IsNullOrWhiteSpace(block.Text);
        var before = block.Text.AsSpan(0, offset).TrimEnd().TrimEnd("”’\"')");
        return before is [.., '.' or '?' or '!' or ':' or '…'] || (block.Kind == TextKind.ListItem && before.Length > 0 && block.Text.AsSpan(offset).IsWhiteSpace());
    }
}
