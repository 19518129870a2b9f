using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Policies;

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
        OnPage(p => p.Lists, ListsAreIntroduced.Check),
        OnPage(p => p.Lists, ListsAreShort.Check),
        OnPage(p => p.Lists, ListItemsAreFragments.Check),
        OnPage(p => p.Paragraphs, ParagraphsAreShort.Check),
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

        OnPage(p => p.RedFlags, RedFlagsAreShown.Check),
        OnPage(p => p.RedFlags, RedFlagsComeBeforeExercise.Check),
        OnPage(p => p.CareCards, CareCardsAreShownOnce.Check),
        OnPage(p => p.CareCards, HeadingsFollowCareCards.Check),
        OnPage(p => p.EmergencyNumbers, EmergencyNumbersComeFromData.Check),
        OnPage(p => p.Cautions, CautionsAreFew.Check),
        OnPage(p => p.Cautions, CautionsSendNobodyForHelp.Check),
        OnPage(p => p.AvoidLists, AvoidListsSayDoNot.Check),

        OnPage(p => p.Sentences, SentencesAreShort.Check),
        OnPage(p => p.ReadingGrade, ReadingGetsNoHarder.Check),
        OnPage(p => p.PassiveVoice, SentencesAreActive.Check),
        OnPage(p => p.Words, WordsAreChosen.Check),
        OnPage(p => p.Contractions, NegativesAreSpeltOut.Check),
        OnPage(p => p.Numbers, NumbersAreSpoken.Check),
        OnPage(p => p.Acronyms, AcronymsAreExpanded.Check),
        OnPage(p => p.Acronyms, WordsAreNotShouted.Check),
        OnPage(p => p.Emphasis, EmphasisIsRare.Check),
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
    ];

    /// <summary>The checks of the parts that the policy names.</summary>
    public static (ImmutableArray<Action<PageInspection>> OfPages, ImmutableArray<Action<SiteInspection>> OfSite) InForce(Policy policy) =>
        ([.. OfPages.Where(rule => rule.IsOn(policy)).Select(rule => rule.Check)], [.. OfSite.Where(rule => rule.IsOn(policy)).Select(rule => rule.Check)]);

    private static Rule<PageInspection> OnPage<T>(Func<Policy, T?> part, Action<PageInspection, T> check)
        where T : PolicyPart =>
        new(policy => part(policy) is { Level: not Severity.Off }, page =>
        {
            var settings = part(page.Policy)!;
            if (settings.AppliesTo(page.Page))
                check(page, settings);
        });

    private static Rule<SiteInspection> OnSite<T>(Func<Policy, T?> part, Action<SiteInspection, T> check)
        where T : PolicyPart =>
        new(policy => part(policy) is { Level: not Severity.Off }, site => check(site, part(site.Policy)!));

    private sealed record Rule<TInspection>(Func<Policy, bool> IsOn, Action<TInspection> Check);
}
