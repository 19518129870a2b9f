using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Diagnostics;
using StaticBackSite.Markdown.Citations;
using StaticBackSite.Readability;

namespace StaticBackSite.Policies;

/// <summary>A citation belongs to its sentence, so it stands before the sentence’s full stop.</summary>
internal static class CitationsStandBeforeTheFullStop
{
    public static void Check(PageInspection page, EvidenceRules rules)
    {
        foreach (var block in page.Text.Blocks)
        {
            foreach (var mark in block.Marks)
            {
                if (mark.Node is CitationInline && block.Sentences.Any(s => IsJustBehind(block, s, mark.Offset)))
                    page.Report(rules, PolicyCodes.CitationPlace, mark.Node, "this citation stands behind the full stop", "write it before: `… stays visible [@x].`");
            }
        }
    }

    private static bool IsJustBehind(TextBlock block, Sentence sentence, int offset) =>
        sentence.End <= offset
        && block.Text.AsSpan(sentence.Start, sentence.Length).TrimEnd() is [.., var last] && !char.IsLetterOrDigit(last) && last is not (',' or ';' or ':' or '–')
        && block.Text.AsSpan(sentence.End, offset - sentence.End).IsWhiteSpace();
}
