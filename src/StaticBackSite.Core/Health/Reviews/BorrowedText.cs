using Markdig.Extensions.CustomContainers;
using StaticBackSite.Content.Data;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Health.SelfChecks;
using StaticBackSite.Health.SteppedDrawings;
using StaticBackSite.Health.WarningSigns;
using StaticBackSite.Sources;

namespace StaticBackSite.Health.Reviews;

/// <summary>
/// The words that a block takes from a single source. A reader sees them on the page, so a clinical review of the page
/// covers them too: a sign that changes in <c>red-flags.yml</c> changes every page that shows its card.
/// </summary>
internal static class BorrowedText
{
    public static IEnumerable<string> Of(CustomContainer block, SingleSources sources) => block.Info switch
    {
        CalloutKinds.CareCards => CareCardLevels.Of(block).SelectMany(level => OfCard(level, sources)),
        CalloutKinds.SelfCheck when sources.SelfCheck is { } check => OfSelfCheck(check, sources),
        CalloutKinds.Explainer when sources.Explainer is { } explainer => OfExplainer(explainer),
        _ => [],
    };

    private static IEnumerable<string> OfCard(string level, SingleSources sources)
    {
        if (sources.RedFlags is not { } flags || flags.Card(level) is not { } card)
            return [];
        var numbers = card.HasNumbers ? flags.Countries.Where(country => country.Help(level) is not null).Select(country => $"{country.Name} {country.Help(level)!.Value}") : [];
        return [card.Label, card.HeadingFor(flags.Home, sources.HealthStrings), card.Short?.Value ?? "", .. card.Signs.Select(sign => sign.Text.Value), .. numbers];
    }

    private static IEnumerable<string> OfSelfCheck(SelfCheck check, SingleSources sources) =>
    [
        .. check.Start is { } start ? start.Points.Prepend(start.Heading) : [],
        .. check.Questions.SelectMany(question => question.Answers(sources.RedFlags, check.Words).Select(OfAnswer).Prepend(question.Text)),
        .. check.Results.Select(result => $"{result.Title.Value} {result.Text.Value} {result.Disclaimer}"),
        .. check.Notes.Select(note => $"{note.Title.Value} {note.Text.Value}"),
        .. check.Results.Select(result => result.Card).Concat(check.Notes.Select(note => note.Card)).OfType<Located<string>>().SelectMany(level => OfCard(level.Value, sources)),
    ];

    /// <summary>An answer with what it leads to: where a warning sign sends the reader is part of what was checked.</summary>
    private static string OfAnswer(SelfCheckAnswer answer) =>
        string.Join(' ', [answer.Text, answer.Leads.Result?.Value ?? "", answer.Leads.Note?.Value ?? "", .. answer.Leads.Pages.Select(page => page.Value)]);

    private static IEnumerable<string> OfExplainer(RefractoryExplainer explainer) =>
        [explainer.Title, explainer.Question, .. explainer.Steps.Select(step => $"{step.Label} {step.State} {step.Text}"), explainer.Note];
}
