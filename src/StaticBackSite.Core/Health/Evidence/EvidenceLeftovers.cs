using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StaticBackSite.Content.Syntax.Leftovers;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Health.Evidence;

/// <summary>Evidence labels that were not understood.</summary>
internal static partial class EvidenceLeftovers
{
    public static readonly ImmutableArray<LeftoverRule> Rules =
    [
        new(MarkupCodes.BrokenCitation, Label(), found => $"`{found}` is not how an evidence label is written, and would be published like this", found => $"write `[evidence: {WordOf(found)}]`"),
    ];

    [GeneratedRegex(@"\[evidence[\s;,.=–-]{0,4}(?:is )?(?:good|some|opinion|unknown)\]|\(evidence[\s:;,.=–-]{0,4}(?:good|some|opinion|unknown)\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LeftoverRule.NoTimeout)]
    private static partial Regex Label();

    private static string WordOf(string found) => found[(found.LastIndexOfAny([' ', ':', ';', ',', '.', '=', '–', '-', '\n']) + 1)..^1].ToLowerInvariant();
}
