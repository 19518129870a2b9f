using System.Collections.Frozen;
using System.Collections.Immutable;
using Markdig.Syntax;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Readability;
using StaticBackSite.Rules;
using StaticBackSite.Sources;
using StaticBackSite.Text;

namespace StaticBackSite.Health.WarningSigns;

/// <summary>
/// A page that makes claims about health shows the warning signs, and shows them before the first steps and before the first link to
/// an exercise: nobody should have to scroll past advice to find them.
/// </summary>
internal static class RedFlagsComeFirst
{
    private static readonly DiagnosticCode Missing = DiagnosticCode.OfPolicy(
        "SB5201", Severity.Error, "No warning signs",
        "A reader may have come with a sign that needs help now. Pages about health show the signs.",
        "an article without `::: care-cards`",
        "Add `::: care-cards emergency urgent` and a line `:::` before any advice to move.");

    private static readonly DiagnosticCode TooLate = DiagnosticCode.OfPolicy(
        "SB5202", Severity.Error, "Warning signs that come too late",
        "Readers must see the warning signs before they begin to move.",
        "`::: steps` above `::: care-cards`",
        "Move the care cards above the advice.");

    private static readonly PolicyKey<Settings> Key = PolicyKey.Of("redFlags", "Warning signs, before any exercise.", reader => new Settings(
        reader.TextList("cards", "The levels that must be shown, by their names in red-flags.yml."))
    {
        Types = PageType.AllWith(PageTraits.Claims, reader),
    });

    public static readonly PageRule Rule = PageRule.Of(Key, Check, Missing, TooLate);

    /// <summary>The levels that pages must show; empty where the site names none.</summary>
    public static IEnumerable<string> RequiredLevels(Policy policy) => policy.Get(Key)?.Cards.Select(card => card.Value) ?? [];

    private static void Check(PageInspection page, Settings settings)
    {
        var cards = page.CareCards().ToArray();
        var shown = cards.SelectMany(CareCardLevels.Of).ToHashSet(StringComparer.Ordinal);
        var missing = settings.Cards.Select(c => c.Value).Where(level => !shown.Contains(level)).ToArray();
        if (missing.Length > 0 || shown.Count == 0)
            page.Report(settings, Missing, page.TitleSpan, missing.Length > 0 ? $"this page does not show the warning signs `{string.Join("` and `", missing)}`" : "this page shows no warning signs", $"add `::: care-cards {string.Join(' ', settings.Cards)}` and a line `:::`, before any advice to move");
        if (cards.Length == 0 || FirstAdvice(page) is not { } advice)
            return;
        var late = cards.Where(c => c.Span.Start > advice.Span.Start).SelectMany(CareCardLevels.Of).ToHashSet(StringComparer.Ordinal);
        var early = cards.Where(c => c.Span.Start < advice.Span.Start).SelectMany(CareCardLevels.Of).ToHashSet(StringComparer.Ordinal);
        if (settings.Cards.Any(c => late.Contains(c.Value) && !early.Contains(c.Value)))
            page.Report(settings, TooLate, advice, "this advice to move comes before the warning signs", "move the block `::: care-cards …` above it");
    }

    private static MarkdownObject? FirstAdvice(PageInspection page)
    {
        MarkdownObject? steps = page.Containers("steps").FirstOrDefault();
        MarkdownObject? link = page.Tree.Links.Zip(page.Linked.Links).FirstOrDefault(l => l.Second?.Page?.FrontMatter.Type == HealthPageTypes.Exercise).First;
        return steps is null || (link is not null && link.Span.Start < steps.Span.Start) ? link : steps;
    }

    private sealed record Settings(ImmutableArray<Located<string>> Cards) : RuleSettings;
}

/// <summary>
/// No page tells readers to work at a joint until it makes a sound: the sound is no measure of success, and waiting for it is how people
/// push too hard. A sentence that orders a movement and names the sound as its end or aim is such advice; one that says not to is not.
/// </summary>
internal static class NoAdviceToForce
{
    private static readonly DiagnosticCode Forced = DiagnosticCode.OfPolicy(
        "SB5216", Severity.Error, "Advice to force a pop",
        "The sentence tells readers to move or push until a joint makes a sound.",
        "“Push hard until it pops.”",
        "Say when to stop by time, count or comfort: “Hold for 5 breaths”, “Stop where it feels tight”.");

    private static readonly PolicyKey<RuleSettings> Key = PolicyKey.Of("forcing", "No sentence tells readers to move or push until a joint makes a sound.");

    public static readonly PageRule Rule = PageRule.Of(Key, Check, Forced) with { IsOfText = true };

    private static readonly FrozenSet<string> Orders = Set(
        "arch", "bend", "bounce", "continue", "crank", "force", "hold", "jerk", "keep", "lean", "lie", "lift", "move", "press", "pull", "push", "reach", "repeat", "rock", "roll", "rotate", "sit", "squeeze", "stand", "stretch", "swing", "thrust", "turn", "twist", "use", "wrench", "yank");

    private static readonly FrozenSet<string> Sounds = Set("pop", "pops", "popping", "crack", "cracks", "cracking", "click", "clicks", "clunk", "clunks", "snap", "snaps");

    /// <summary>What makes the sound an end or an aim: “until it pops”, “to make it crack”, “so that it clicks”, “for a pop”, “and let it pop”.</summary>
    private static readonly FrozenSet<string> Aims = Set("until", "till", "til", "make", "makes", "get", "gets", "hear", "feel", "so", "for", "let", "to");

    private static readonly FrozenSet<string> Refusals = Set("not", "never", "no", "without", "avoid", "stop", "don't", "don’t", "nothing", "neither", "nor", "if");

    private static void Check(PageInspection page, RuleSettings settings)
    {
        foreach (var block in page.Text.Blocks.Where(block => block.Kind is TextKind.Paragraph or TextKind.ListItem or TextKind.KeyPoint or TextKind.MainMessage or TextKind.Description))
        {
            foreach (var sentence in block.Sentences)
            {
                if (IsOrder(block, sentence) && !block.IsQuoted(sentence.Start))
                    page.Report(settings, Forced, block.SpanOf(sentence), "this tells readers to go on until a joint makes a sound", "say when to stop by time, count or comfort: “Hold for 5 breaths”, “Stop where it feels tight”");
            }
        }
    }

    private static bool IsOrder(TextBlock block, Sentence sentence)
    {
        var (isOrdered, isAimed) = (false, false);
        for (var i = 0; i < sentence.WordCount; i++)
        {
            var word = block[block.Words[sentence.FirstWord + i]];
            if (Has(Refusals, word))
                return false;
            // Orders begin a sentence, or follow another: “Lie down, then push …”.
            isOrdered |= Has(Orders, word) && (i == 0 || Before(block, sentence.FirstWord + i) is "then" or "and" or "or" or "just" or "please");
            if (isOrdered && isAimed && Has(Sounds, word))
                return true;
            isAimed |= isOrdered && Has(Aims, word);
        }
        return false;
    }

    private static ReadOnlySpan<char> Before(TextBlock block, int i) => block[block.Words[i - 1]];

    private static bool Has(FrozenSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Set(params ReadOnlySpan<string> words) => FrozenSet.Create(StringComparer.OrdinalIgnoreCase, words);
}
