using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Readability;
using StaticBackSite.Sources;
using StaticBackSite.Text;

namespace StaticBackSite.Rules.Language;

/// <summary>
/// An abbreviation that not every reader knows is explained next to it: “MRI (a scan that uses magnets)”. Nothing is stressed with
/// block capitals, which are hard to read (NHS content guide).
/// </summary>
internal static class AcronymsAreExpanded
{
    private static readonly DiagnosticCode Unexplained = DiagnosticCode.OfPolicy(
        "SB5310", Severity.Warning, "An unexplained abbreviation",
        "Not every reader knows what the letters stand for.",
        "“EMG shows this”",
        "Add the meaning in brackets, or say it in words.");

    private static readonly DiagnosticCode BlockCapitals = DiagnosticCode.OfPolicy(
        "SB5311", Severity.Warning, "Block capitals",
        "Words in capitals are hard to read, and some screen readers spell them out.",
        "“DO NOT push”",
        "Write it in lower case, as a short sentence of its own.");

    private static readonly PolicyKey<Settings> Key = PolicyKey.Of("acronyms", "Abbreviations are spelt out; no block capitals.", reader => new Settings(
        reader.TextList("known", "Those that every reader knows.")));

    public static readonly PageRule Rule = PageRule.Of(Key, Check, Unexplained, BlockCapitals) with { IsOfText = true };

    private const int LongestAcronym = 5;

    private static readonly Comparer<Word> ByStart = Comparer<Word>.Create((a, b) => a.Start.CompareTo(b.Start));

    private static void Check(PageInspection page, Settings settings)
    {
        HashSet<string>? seen = null;
        foreach (var block in page.Text.Blocks.Where(block => block.Has(WordTraits.Capitals)))
        {
            foreach (var word in block.Words.Where(word => IsUnknown(block, word, settings)))
            {
                if (IsShouted(block, word, settings))
                    page.Report(settings, BlockCapitals, block.SpanOf(word), $"`{block[word]}` is in block capitals", "write it in lower case; a short sentence of its own is emphasis enough");
                else if (!page.IsLocked(block, word.Start) && (seen ??= new(StringComparer.Ordinal)).Add(block[word].ToString()))
                    CheckFirst(page, settings, block, word);
            }
        }
    }

    private static void CheckFirst(PageInspection page, Settings settings, TextBlock block, Word word)
    {
        var acronym = block[word].ToString();
        if (!page.Text.Blocks.Any(b => Explains(b, acronym)))
            page.Report(settings, Unexplained, block.SpanOf(word), $"`{acronym}` is not explained on this page", $"add its meaning in brackets: `{acronym} (…)`, or add it to `acronyms: known:` in site.yml");
    }

    private static bool Explains(TextBlock block, string acronym) =>
        block.Text.Contains(acronym + " (", StringComparison.Ordinal) || block.Text.Contains("(" + acronym + ")", StringComparison.Ordinal);

    /// <summary>Whether a word in capitals is stressed rather than abbreviated: it is long, or its neighbour is in capitals too.</summary>
    private static bool IsShouted(TextBlock block, Word word, Settings settings)
    {
        var at = block.Words.AsSpan().BinarySearch(word, ByStart);
        return word.Length > LongestAcronym
            || (at > 0 && IsUnknown(block, block.Words[at - 1], settings))
            || (at + 1 < block.Words.Length && IsUnknown(block, block.Words[at + 1], settings));
    }

    private static bool IsUnknown(TextBlock block, Word word, Settings settings)
    {
        if (!word.Is(WordTraits.Capitals))
            return false;
        foreach (var known in settings.Known)
        {
            if (block[word].SequenceEqual(known.Value))
                return false;
        }
        return true;
    }

    private sealed record Settings(ImmutableArray<Located<string>> Known) : RuleSettings;
}
