using Markdig.Extensions.Tables;
using Markdig.Syntax;
using StaticBackSite.Content.Syntax.Citations;
using StaticBackSite.Diagnostics;
using StaticBackSite.Readability;
using StaticBackSite.Rules;

namespace StaticBackSite.Health.Evidence;

/// <summary>
/// “Good evidence”, “some evidence” and “expert opinion” cite their source in the same paragraph, list item or table row.
/// “Our reasoning” and “not known” need none; nor does a label that heads a row, since that row explains the label.
/// </summary>
internal static class LabelsRestOnCitations
{
    private const string Hint = "cite one in the same paragraph, item or row: `[@id]`; without a source it is `reasoning` or `unknown`";

    public static void Check(PageInspection page, EvidenceRules rules)
    {
        foreach (var claim in page.Text.Blocks.Where(b => b.Marks.Length > 0).GroupBy(ClaimOf))
        {
            var unsupported = claim.Any(block => block.Marks.Any(mark => mark.Node is CitationInline)) ? claim.SelectMany(OpinionsWithoutExpert) : claim.Where(block => !HeadsRow(block)).SelectMany(Claims);
            foreach (var label in unsupported)
                page.Report(rules, PolicyCodes.LabelWithoutCitation, label, label.Level == EvidenceLevel.Opinion ? "expert opinion is claimed, and no expert is cited" : $"`{label.Word}` evidence is claimed, and no source is cited", Hint);
        }
    }

    private static IEnumerable<EvidenceLabelInline> Claims(TextBlock block) =>
        block.Marks.Select(mark => mark.Node).OfType<EvidenceLabelInline>().Where(l => l.Level is EvidenceLevel.Good or EvidenceLevel.Some or EvidenceLevel.Opinion);

    /// <summary>
    /// The expert stands with the opinion: between the label before and this one. A source for another sentence of the
    /// paragraph does not make an expert of whoever wrote this one.
    /// </summary>
    private static IEnumerable<EvidenceLabelInline> OpinionsWithoutExpert(TextBlock block)
    {
        var isCited = block.Kind == TextKind.Cell;
        foreach (var mark in block.Marks)
        {
            if (mark.Node is CitationInline)
                isCited = true;
            if (mark.Node is not EvidenceLabelInline label)
                continue;
            if (label.Level == EvidenceLevel.Opinion && !isCited)
                yield return label;
            isCited = block.Kind == TextKind.Cell;
        }
    }

    /// <summary>The row or list item around a text, or the paragraph itself.</summary>
    private static Block? ClaimOf(TextBlock block)
    {
        for (Block? outer = block.Leaf; outer is not null; outer = outer.Parent)
        {
            if (outer is TableRow or ListItemBlock)
                return outer;
        }
        return block.Leaf;
    }

    private static bool HeadsRow(TextBlock block) =>
        block.Leaf?.Parent is TableCell { Parent: TableRow row } cell && row.IndexOf(cell) == 0 && block.Words.IsEmpty;
}
