using System.Collections.Frozen;
using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Diagnostics;
using StaticBackSite.Readability;
using StaticBackSite.Text;

namespace StaticBackSite.Rules;

/// <summary>
/// Sentences say who acts (NHS content guide). A passive is told by its shape: a form of “be”, perhaps an adverb, and a
/// participle. That is right often enough for a share of a page and wrong too often to blame one sentence.
/// </summary>
internal static class SentencesAreActive
{
    /// <summary>In fewer sentences a share says nothing.</summary>
    private const int FewestSentences = 10;

    private static readonly FrozenSet<string> BetweenAdverbs = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "already", "also", "always", "never", "not", "now", "often", "sometimes", "still");

    private static readonly FrozenSet<string> Participles = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "broken", "brought", "built", "caught", "chosen", "cut", "done", "drawn", "driven", "eaten", "felt", "found", "given", "heard", "held", "hidden", "kept",
        "known", "led", "left", "made", "meant", "paid", "put", "read", "said", "seen", "sent", "set", "shown", "sold", "spent", "spoken", "taken", "taught", "thought",
        "told", "torn", "understood", "written");

    /// <summary>Words in -ed that say how somebody or something is.</summary>
    private static readonly FrozenSet<string> Adjectives = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "concerned", "embed", "indeed", "interested", "limited", "pleased", "related", "scared", "sided", "swollen", "tired", "worried");

    public static void Check(PageInspection page, PassiveLimits limits)
    {
        var passive = new List<(TextBlock Block, Sentence Sentence)>();
        var sentences = 0;
        foreach (var block in page.Text.Prose)
        {
            sentences += block.Sentences.Length;
            if (!block.Has(WordTraits.FormOfBe))
                continue;
            foreach (var sentence in block.Sentences)
            {
                if (IsPassive(block, sentence))
                    passive.Add((block, sentence));
            }
        }
        if (sentences < FewestSentences || passive.Count * 100 <= limits.Percent * sentences)
            return;
        var lines = passive.Select(p => page.Page.Source.LocationOf(p.Block.SpanOf(p.Sentence)).Line).Distinct();
        page.Report(limits, PolicyCodes.PassiveVoice, passive[0].Block.SpanOf(passive[0].Sentence), $"{passive.Count} of {sentences} sentences on this page do not say who acts, {limits.Percent} in 100 are the most", $"say who does it; see line {string.Join(", ", lines)}");
    }

    private static bool IsPassive(TextBlock block, Sentence sentence)
    {
        for (var i = sentence.FirstWord; i < sentence.FirstWord + sentence.WordCount - 1; i++)
        {
            if (!block.Words[i].Is(WordTraits.FormOfBe))
                continue;
            var next = i + 1;
            while (next < sentence.FirstWord + sentence.WordCount - 1 && IsAdverb(block[block.Words[next]]))
                next++;
            if (IsParticiple(block[block.Words[next]]))
                return true;
        }
        return false;
    }

    private static bool IsAdverb(ReadOnlySpan<char> word) => word.EndsWith("ly") || Is(BetweenAdverbs, word);

    private static bool IsParticiple(ReadOnlySpan<char> word) =>
        word.EndsWith("ed") ? word.Length > 4 && !Is(Adjectives, word) : Is(Participles, word);

    private static bool Is(FrozenSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
