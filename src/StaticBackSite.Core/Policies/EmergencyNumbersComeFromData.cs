using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Policies;

/// <summary>Numbers to call differ from country to country, so they stand in <c>red-flags.yml</c> alone.</summary>
internal static class EmergencyNumbersComeFromData
{
    public static void Check(PageInspection page, PolicyPart rules)
    {
        if (page.Shared.Sources.RedFlags is not { } flags)
            return;
        foreach (var block in page.Text.Blocks)
        {
            foreach (var word in block.Words)
            {
                if (word.Length is 3 or 4 && char.IsAsciiDigit(block.Text[word.Start]) && flags.IsNumberToCall(block[word]))
                    page.Report(rules, PolicyCodes.EmergencyNumber, block.SpanOf(word), $"`{block[word]}` is a number to call in one country", "say “call for emergency help”, or show the numbers with `::: care-cards emergency`");
            }
        }
    }
}
