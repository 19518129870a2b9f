using StaticBackSite.Diagnostics;
using StaticBackSite.Readability;
using StaticBackSite.Rules;

namespace StaticBackSite.Health.Evidence;

/// <summary>
/// A label grades a whole sentence, so it stands behind the sentence’s full stop or colon; behind a list item, which has
/// none, at the end. A cell holds the label alone.
/// </summary>
internal static class LabelsStandBehindTheSentence
{
    public static void Check(PageInspection page, EvidenceRules rules)
    {
        foreach (var block in page.Text.Blocks)
        {
            foreach (var mark in block.Marks)
            {
                if (mark.Node is EvidenceLabelInline && !IsInPlace(block, mark.Offset))
                    page.Report(rules, PolicyCodes.LabelPlace, mark.Node, block.Kind == TextKind.Cell ? "this label shares its cell with words" : "this label stands inside a sentence", block.Kind == TextKind.Cell ? "give the labels a column of their own" : "write it behind the full stop: `… stays visible [@x]. [evidence: some]`");
            }
        }
    }

    private static bool IsInPlace(TextBlock block, int offset)
    {
        if (block.Kind == TextKind.Cell)
            return string.IsNullOrWhiteSpace(block.Text);
        var before = block.Text.AsSpan(0, offset).TrimEnd().TrimEnd("”’\"')");
        return before is [.., '.' or '?' or '!' or ':' or '…'] || (block.Kind == TextKind.ListItem && before.Length > 0 && block.Text.AsSpan(offset).IsWhiteSpace());
    }
}
