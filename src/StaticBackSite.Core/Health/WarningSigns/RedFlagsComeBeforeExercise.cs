using Markdig.Syntax;
using StaticBackSite.Diagnostics;
using StaticBackSite.Rules;

namespace StaticBackSite.Health.WarningSigns;

/// <summary>Nobody has to scroll past advice on exercise to find the warning signs: they come before the first steps, and before the first link to an exercise.</summary>
internal static class RedFlagsComeBeforeExercise
{
    public static void Check(PageInspection page, RedFlagRules rules)
    {
        var cards = page.CareCards.ToArray();
        if (cards.Length == 0 || FirstAdvice(page) is not { } advice)
            return;
        var late = cards.Where(c => c.Span.Start > advice.Span.Start).SelectMany(CareCardLevels.Of).ToHashSet(StringComparer.Ordinal);
        var early = cards.Where(c => c.Span.Start < advice.Span.Start).SelectMany(CareCardLevels.Of).ToHashSet(StringComparer.Ordinal);
        if (rules.Cards.Any(c => late.Contains(c.Value) && !early.Contains(c.Value)))
            page.Report(rules, PolicyCodes.RedFlagsAfterExercise, advice, "this advice to move comes before the warning signs", "move the block `::: care-cards …` above it");
    }

    private static MarkdownObject? FirstAdvice(PageInspection page)
    {
        MarkdownObject? steps = page.Containers("steps").FirstOrDefault();
        MarkdownObject? link = page.Tree.Links.Zip(page.Linked.Links).FirstOrDefault(l => l.Second?.Page?.FrontMatter.Type == HealthPageTypes.Exercise).First;
        return steps is null || (link is not null && link.Span.Start < steps.Span.Start) ? link : steps;
    }
}
