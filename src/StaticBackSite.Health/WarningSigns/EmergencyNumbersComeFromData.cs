using System.Collections.Frozen;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Readability;
using StaticBackSite.Rules;

namespace StaticBackSite.Health.WarningSigns;

/// <summary>
/// Numbers to call differ from country to country, so they are written in <c>red-flags.yml</c> alone. A number that counts
/// something, as in “112 people”, is not one to call.
/// </summary>
internal static class EmergencyNumbersComeFromData
{
    private static readonly DiagnosticCode EmergencyNumber = DiagnosticCode.OfPolicy(
        "SB5209", Severity.Error, "An emergency number in the text",
        "Numbers to call differ from country to country, and must be right everywhere at once.",
        "“Call 999” in an article",
        "Say “call for emergency help”, or show `::: care-cards emergency`.");

    private static readonly PolicyKey<RuleSettings> Key = PolicyKey.Of("emergencyNumbers", "Numbers to call are in red-flags.yml alone.");

    public static readonly PageRule Rule = PageRule.Of(Key, Check, EmergencyNumber) with { IsOfText = true };

    private static readonly FrozenSet<string> WordsAfterCalling = FrozenSet.Create(
        StringComparer.Ordinal, "and", "any", "anywhere", "at", "first", "for", "from", "if", "immediately", "in", "is", "now", "on", "or", "right", "straight", "to", "today", "when", "whenever", "with");

    private static void Check(PageInspection page, RuleSettings settings)
    {
        if (page.Shared.Sources.RedFlags is not { } flags)
            return;
        foreach (var block in page.Text.Blocks)
        {
            for (var i = 0; i < block.Words.Length; i++)
            {
                var word = block.Words[i];
                if (word.Length is 3 or 4 && char.IsAsciiDigit(block.Text[word.Start]) && flags.IsNumberToCall(block[word]) && !Counts(block, i))
                    page.Report(settings, EmergencyNumber, block.SpanOf(word), $"`{block[word]}` is a number to call in one country", "say “call for emergency help”, or show the numbers with `::: care-cards emergency`");
            }
        }
    }

    /// <summary>Whether a noun follows directly: “112 people”, not “112 now” and not “112. People”.</summary>
    private static bool Counts(TextBlock block, int i)
    {
        if (i + 1 == block.Words.Length)
            return false;
        var next = block[block.Words[i + 1]];
        return char.IsLower(next[0])
            && block.Text.AsSpan(block.Words[i].End, block.Words[i + 1].Start - block.Words[i].End) is " "
            && !WordsAfterCalling.GetAlternateLookup<ReadOnlySpan<char>>().Contains(next);
    }
}
