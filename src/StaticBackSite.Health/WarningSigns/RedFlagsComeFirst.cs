using System.Collections.Immutable;
using Markdig.Syntax;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Rules;
using StaticBackSite.Sources;

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
