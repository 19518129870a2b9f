using StaticBackSite.Content.Syntax.Citations;
using StaticBackSite.Diagnostics;
using StaticBackSite.Health.Evidence;
using StaticBackSite.Readability;

namespace StaticBackSite.Rules;

/// <summary>A citation belongs to its sentence, so it stands before the sentence’s full stop.</summary>
internal static class CitationsStandBeforeTheFullStop
{
    public static void Check(PageInspection page, EvidenceRules rules)
    {
        foreach (var block in page.Text.Blocks)
        {
            foreach (var mark in block.Marks)
            {
                if (mark.Node is CitationInline && IsBehindFullStop(block, mark.Offset))
                    page.Report(rules, PolicyCodes.CitationPlace, mark.Node, "this citation stands behind the full stop", "write it before: `… stays visible [@x].`");
            }
        }
    }

    private static bool IsBehindFullStop(TextBlock block, int offset)
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
}
