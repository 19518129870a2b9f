using System.Collections.Frozen;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Readability;
using StaticBackSite.Text;

namespace StaticBackSite.Rules.Language;

/// <summary>
/// Sentences say who acts (NHS content guide). A passive is recognised by its shape: a form of “be”, perhaps an adverb, and
/// a participle. That is right often enough for the proportion on a page and wrong too often to blame one sentence.
/// </summary>
internal static class SentencesAreActive
{
    private static readonly DiagnosticCode PassiveVoice = DiagnosticCode.OfPolicy(
        "SB5306", Severity.Warning, "Many sentences that do not say who acts",
        "“The pack is wrapped” leaves open who does it; “wrap the pack” does not.",
        "a page where every third sentence is like that",
        "Say who does it: “you”, “researchers”, “the editor”.");

    private static readonly PolicyKey<Limits> Key = PolicyKey.Of("passiveVoice", "Sentences that do not say who acts.", reader => new Limits(
        reader.Number("percent", "The highest percentage of such sentences on a page.") ?? 10));

    public static readonly PageRule Rule = PageRule.Of(Key, Check, PassiveVoice) with { IsOfText = true };

    /// <summary>In fewer sentences a percentage says nothing.</summary>
    private const int FewestSentences = 10;

    private static readonly FrozenSet<string> BetweenAdverbs = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "already", "also", "always", "never", "not", "now", "often", "sometimes", "still");

    private static readonly FrozenSet<string> Participles = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "broken", "brought", "built", "caught", "chosen", "cut", "done", "drawn", "driven", "eaten", "felt", "found", "given", "heard", "held", "hidden", "kept",
        "known", "led", "left", "made", "meant", "paid", "put", "read", "said", "seen", "sent", "set", "shown", "sold", "spent", "spoken", "taken", "taught", "thought",
        "told", "torn", "understood", "written");

    /// <summary>Words in -ed that describe a state.</summary>
    private static readonly FrozenSet<string> Adjectives = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "concerned", "embed", "indeed", "interested", "limited", "pleased", "related", "scared", "sided", "swollen", "tired", "worried");

    private static void Check(PageInspection page, Limits limits)
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
        page.Report(limits, PassiveVoice, passive[0].Block.SpanOf(passive[0].Sentence), $"{passive.Count} of {sentences} sentences on this page do not say who acts; the limit is {limits.Percent} in 100", $"say who does it; see line {string.Join(", ", lines)}");
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

    private sealed record Limits(int Percent) : RuleSettings;
}
