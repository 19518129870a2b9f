using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Health.Evidence;
using StaticBackSite.Health.WarningSigns;

namespace StaticBackSite.Rules;

/// <summary>Every rule there is, each with the part of the policy that turns it on. A rule’s name is what it demands.</summary>
public static class PolicyRules
{
    private static readonly ImmutableArray<Rule<PageInspection>> OfPages =
    [
        OnPage(p => p.Descriptions, DescriptionsFitSearchResults.Check),
        OnPage(p => p.KeyPoints, KeyPointsAreShort.Check),
        OnPage(p => p.Headings, HeadingsAreInSentenceCase.Check),
        OnPage(p => p.Headings, HeadingsAreStatements.Check),
        OnPage(p => p.Headings, HeadingsAreOrdered.Check),
        OnPage(p => p.SectionLength, SectionsAreShort.Check),
        OnPage(p => p.RequiredSections, SectionsAreThere.Check),
        OnText(p => p.Lists, ListsAreIntroduced.Check),
        OnText(p => p.Lists, ListsAreShort.Check),
        OnText(p => p.Lists, ListItemsAreFragments.Check),
        OnText(p => p.Paragraphs, ParagraphsAreShort.Check),
        OnPage(p => p.Steps, StepsAreFew.Check),
        OnPage(p => p.Figures, FiguresAreShown.Check),
        OnPage(p => p.Figures, FigureTextsAreShort.Check),
        OnPage(p => p.TableCaptions, TablesHaveCaptions.Check),
        OnPage(p => p.Related, RelatedPagesAreFew.Check),
        OnPage(p => p.LinkTexts, LinkTextsLeadToOnePlace.Check),

        OnPage(p => p.Reviews, ReviewsAreDated.Check),
        OnPage(p => p.Reviews, ReviewsAreNotOverdue.Check),
        OnPage(p => p.Sources, SourcesAreGiven.Check),
        OnPage(p => p.MoreHelp, HelpIsOfficial.Check),
        OnPage(p => p.Evidence, PagesCarryEvidenceLabels.Check),
        OnPage(p => p.Evidence, CitedSectionsCarryLabels.Check),
        OnPage(p => p.Evidence, LabelsRestOnCitations.Check),
        OnPage(p => p.Evidence, CitationsStandBeforeTheFullStop.Check),
        OnPage(p => p.Evidence, LabelsStandBehindTheSentence.Check),
        OnPage(p => p.Evidence, EmergenciesCarryNoOpinion.Check),

        OnPage(p => p.RedFlags, RedFlagsAreShown.Check),
        OnPage(p => p.RedFlags, RedFlagsComeBeforeExercise.Check),
        OnPage(p => p.CareCards, CareCardsAreShownOnce.Check),
        OnPage(p => p.CareCards, HeadingsFollowCareCards.Check),
        OnText(p => p.EmergencyNumbers, EmergencyNumbersComeFromData.Check),
        OnPage(p => p.Cautions, CautionsAreFew.Check),
        OnPage(p => p.Cautions, CautionsSendNobodyForHelp.Check),
        OnPage(p => p.AvoidLists, AvoidListsSayDoNot.Check),

        OnText(p => p.ReadingGrade, ReadingGetsNoHarder.Check),
        OnText(p => p.PassiveVoice, SentencesAreActive.Check),
        OnText(p => p.Words, WordsAreChosen.Check),
        OnText(p => p.Contractions, NegativesAreSpeltOut.Check),
        OnText(p => p.Numbers, NumbersAreSpoken.Check),
        OnText(p => p.Acronyms, AcronymsAreExpanded.Check),
        OnText(p => p.Acronyms, WordsAreNotShouted.Check),
        OnText(p => p.Emphasis, EmphasisIsRare.Check),
    ];

    private static readonly ImmutableArray<Rule<SiteInspection>> OfSite =
    [
        OnSite(p => p.UniqueTitles, TitlesAreUnique.Check),
        OnSite(p => p.UniqueTitles, DescriptionsAreUnique.Check),
        OnSite(p => p.Related, SeriesAreShort.Check),
        OnSite(p => p.References, ReferencesAreComplete.Check),
        OnSite(p => p.CareCards, CareCardHeadingsCallToAction.Check),
        OnSite(p => p.CareCards, CareSignsAreShort.Check),
        OnSite(p => p.CareCards, CareCardsAreEasyToRead.Check),
        OnSite(p => p.CareCards, EmergencySignsAreComplete.Check),
        OnSite(p => p.HelpNumbers, CountriesHaveBothKindsOfHelp.Check),
        OnSite(p => p.HelpNumbers, NumbersHaveSources.Check),
        OnSite(p => p.HelpNumbers, HeadingsForTheWorldNameNoNumber.Check),
    ];

    /// <summary>The checks of pages that the policy asks for.</summary>
    /// <param name="isPage">False for a piece of text such as the disclaimer, which has no front matter.</param>
    public static ImmutableArray<Action<PageInspection>> ForPages(Policy policy, bool isPage = true) =>
        [.. OfPages.Where(rule => rule.IsOn(policy) && (isPage || rule.IsOfText)).Select(rule => rule.Check)];

    /// <summary>The checks of the site as a whole that the policy asks for.</summary>
    public static ImmutableArray<Action<SiteInspection>> ForSite(Policy policy) => [.. OfSite.Where(rule => rule.IsOn(policy)).Select(rule => rule.Check)];

    /// <summary>A rule of the page’s words, which holds for any text.</summary>
    private static Rule<PageInspection> OnText<T>(Func<Policy, T?> part, Action<PageInspection, T> check)
        where T : PolicyPart => OnPage(part, check) with { IsOfText = true };

    private static Rule<PageInspection> OnPage<T>(Func<Policy, T?> part, Action<PageInspection, T> check)
        where T : PolicyPart =>
        new(policy => part(policy) is { Level: not Severity.Off }, page =>
        {
            var settings = part(page.Policy)!;
            if (AppliesTo(settings, page.Page))
                check(page, settings);
        });

    private static bool AppliesTo(PolicyPart part, ParsedDocument page) =>
        part.Level != Severity.Off
        && (part.Types.IsEmpty || part.Types.Contains(page.FrontMatter.Type))
        && !IsExcepted(part, page);

    // Every rule asks it of every page: a loop needs no memory, a query would.
    private static bool IsExcepted(PolicyPart part, ParsedDocument page)
    {
        foreach (var path in part.ExceptIn)
        {
            if (path.Value == page.Source.Path.Value)
                return true;
        }
        return false;
    }

    private static Rule<SiteInspection> OnSite<T>(Func<Policy, T?> part, Action<SiteInspection, T> check)
        where T : PolicyPart =>
        new(policy => part(policy) is { Level: not Severity.Off }, site => check(site, part(site.Policy)!));

    private sealed record Rule<TInspection>(Func<Policy, bool> IsOn, Action<TInspection> Check)
    {
        public bool IsOfText { get; init; }
    }
}
