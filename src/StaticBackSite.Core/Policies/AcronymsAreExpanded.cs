using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Diagnostics;
using StaticBackSite.Readability;

namespace StaticBackSite.Policies;

/// <summary>An abbreviation that not every reader knows stands beside its meaning: “MRI (a scan that uses magnets)” (NHS content guide).</summary>
internal static class AcronymsAreExpanded
{
    public static void Check(PageInspection page, AcronymRules rules)
    {
        var known = rules.Known.Select(k => k.Value).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        HashSet<string>? reported = null;
        foreach (var block in page.Text.Blocks)
        {
            foreach (var word in block.Words)
            {
                var name = block[word];
                if (!Names.IsAcronym(name) || known.Contains(name) || Shouting.Is(block, word, rules) || page.IsLocked(block, word.Start))
                    continue;
                var acronym = name.ToString();
                if ((reported ??= new(StringComparer.Ordinal)).Add(acronym) && !page.Text.Blocks.Any(b => Explains(b, acronym)))
                    page.Report(rules, PolicyCodes.UnexplainedAcronym, block.SpanOf(word), $"`{acronym}` is not explained on this page", $"write its meaning beside it, in brackets: `{acronym} (…)`, or add it to `acronyms: known:` in site.yml");
            }
        }
    }

    private static bool Explains(TextBlock block, string acronym) =>
        block.Text.Contains(acronym + " (", StringComparison.Ordinal) || block.Text.Contains("(" + acronym + ")", StringComparison.Ordinal);
}
