using StaticBackSite.Content.Data;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Graph;
using StaticBackSite.Rules.Form;
using StaticBackSite.Rules.Language;
using StaticBackSite.Rules.Structure;
using StaticBackSite.Rules.Trust;

namespace StaticBackSite.Rules;

/// <summary>The rules that every site may have, and the checks that every site has. A rule’s name is what it demands.</summary>
internal static class DefaultRules
{
    public static RuleSet All { get; } = new(
    [
        // The site as a whole
        FilesHaveOneAddress.Rule,
        PagesHavePlainNames.Rule,
        ChooseFiles.Rule,
        DrawingsLinkToPages.Rule,
        RedirectsLeadOn.Rule,
        AddressesAreKept.Rule,
        RelateTerms.Rule,
        SiteCheck.Of(site => RelatedPages.Check(site.Index, site.Diagnostics)),
        SettingsHaveAnEffect.Rule,
        TermsAreUsed.Rule,
        PagesCanBeReached.Rule,
        CheckFrontMatter.Rule,
        CheckHtml.Rule,
        MenusLeadToPages.Rule,
        PageCheck.Of(page => CheckBlocks.Run(page.Page, page.Shared, page.Diagnostics), CheckBlocks.BadBlock),
        SkeletonsAreFilled.Rule,

        // The form of a page
        DescriptionsFitSearchResults.Rule,
        TitlesAndDescriptionsAreUnique.Rule,
        KeyPointsAreShort.Rule,
        HeadingsFormAnOutline.Rule,
        SectionsAreShort.Rule,
        SectionsAreThere.Rule,
        ListsAreEasyToScan.Rule,
        ParagraphsAreShort.Rule,
        StepsAreFew.Rule,
        FiguresAreDescribed.Rule,
        DrawingsAreReadable.Rule,
        TablesHaveCaptions.Rule,
        RelatedPagesAreFew.Rule,
        RelatedPagesAreFew.SeriesRule,
        LinkTextsLeadToOnePlace.Rule,
        CautionsAreFew.Rule,
        AvoidListsSayDoNot.Rule,
        FlipbooksMove.Check,

        // Trust
        ReviewsAreCurrent.Rule,
        DatesArePlausible.OfPages,
        DatesArePlausible.OfReferences,
        SourcesAreGiven.Rule,
        ReferencesAreComplete.Rule,
        ReferencesAreCited.Rule,
        FactsAreTold.Rule,
        FactsAreTold.RuleForSite,

        // Language
        SentencesAreShort.Rule,
        ReadingGetsNoHarder.Rule,
        SentencesAreActive.Rule,
        WordsAreChosen.Rule,
        NegativesAreSpeltOut.Rule,
        NumbersAreSpoken.Rule,
        AcronymsAreExpanded.Rule,
        EmphasisIsRare.Rule,
    ],
    [Bibliography.Unverified, Names.ProperNouns, Names.LockedTitles]);
}
