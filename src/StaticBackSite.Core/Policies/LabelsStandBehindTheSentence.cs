using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Diagnostics;
using StaticBackSite.Markdown.Evidence;
using StaticBackSite.Readability;

namespace StaticBackSite.Policies;

/// <summary>A label grades a whole sentence, so it stands behind the sentence’s full stop or colon; in a cell or a list item, at the end.</summary>
internal static class LabelsStandBehindTheSentence
{
    public static void Check(PageInspection page, EvidenceRules rules)
    {
        foreach (var block in page.Text.Blocks)
        {
            foreach (var mark in block.Marks)
            {
                if (mark.Node is EvidenceLabelInline && !IsInPlace(block, mark.Offset))
                    page.Report(rules, PolicyCodes.LabelPlace, mark.Node, "this label stands inside a sentence", "write it behind the full stop: `… stays visible [@x]. [evidence: some]`");
            }
        }
    }

    private static bool IsInPlace(TextBlock block, int offset)
    {
        var before = block.Text.AsSpan(0, offset).TrimEnd().TrimEnd("”’\"')");
        if (before.Length == 0 || before[^1] is '.' or '?' or '!' or ':' or '…')
            return true;
        return block.Kind != TextKind.Paragraph && block.Text.AsSpan(offset).IsWhiteSpace();
    }
}
