using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Diagnostics;
using StaticBackSite.Readability;
using StaticBackSite.Text;

namespace StaticBackSite.Rules;

/// <summary>An abbreviation that not every reader knows stands beside its meaning: “MRI (a scan that uses magnets)” (NHS content guide).</summary>
internal static class AcronymsAreExpanded
{
    public static void Check(PageInspection page, AcronymRules rules)
    {
        HashSet<string>? seen = null;
        foreach (var (block, word) in Shouting.UnknownWords(page.Text, rules))
        {
            if (!Shouting.Is(block, word, rules) && !page.IsLocked(block, word.Start) && (seen ??= new(StringComparer.Ordinal)).Add(block[word].ToString()))
                CheckFirst(page, rules, block, word);
        }
    }

    private static void CheckFirst(PageInspection page, AcronymRules rules, TextBlock block, Word word)
    {
        var acronym = block[word].ToString();
        if (!page.Text.Blocks.Any(b => Explains(b, acronym)))
            page.Report(rules, PolicyCodes.UnexplainedAcronym, block.SpanOf(word), $"`{acronym}` is not explained on this page", $"write its meaning beside it, in brackets: `{acronym} (…)`, or add it to `acronyms: known:` in site.yml");
    }

    private static bool Explains(TextBlock block, string acronym) =>
        block.Text.Contains(acronym + " (", StringComparison.Ordinal) || block.Text.Contains("(" + acronym + ")", StringComparison.Ordinal);
}
