using System.Collections.Immutable;
using StaticBackSite.Audit.Pages;
using StaticBackSite.Audit.Rules;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit;

/// <summary>A fact that holds for every page by itself; where it does not, the rule reports.</summary>
internal delegate void PageRule(HtmlPage page, DiagnosticBag diagnostics);

/// <summary>A fact that holds for the site as a whole.</summary>
internal delegate void SiteRule(AuditedSite site, DiagnosticBag diagnostics);

/// <summary>All rules there are. Their order does not matter: a report is sorted.</summary>
internal static class AuditRules
{
    /// <summary>What holds for each HTML file, redirects included.</summary>
    private static readonly ImmutableArray<PageRule> OfEveryFile =
    [
        TitleIsPresent.Check,
        IdsAreUnique.Check,
        IdReferencesLead.Check,
        ScriptsAreFiles.Check,
        StylesAreFiles.Check,
        EventHandlersAreAbsent.Check,
        AddressesAreNoScripts.Check,
        NewWindowsAreSafe.Check,
        StructuredDataParses.Check,
        LinksHaveNames.Check,
    ];

    private static readonly ImmutableArray<PageRule> OfReadablePages =
    [
        .. OfEveryFile,
        OneMain.Check,
        LandmarksArePresent.Check,
        LandmarksAreToldApart.Check,
        OneMainHeading.Check,
        HeadingsHaveWords.Check,
        HeadingsAreOrdered.Check,
        MainHasContent.Check,
        ImagesHaveAlternatives.Check,
        DrawingsHaveNames.Check,
        FieldsHaveLabels.Check,
        ButtonsHaveNames.Check,
        TablesHaveHeaders.Check,
        HeaderCellsHaveScope.Check,
        TablesHaveCaptions.Check,
        LinkTextsSayWhere.Check,
        LanguageIsDeclared.Check,
        LanguageTagsArePlausible.Check,
        ZoomIsAllowed.Check,
    ];

    /// <summary>A “page not found” is exempt: search engines, the readers of a description, are not to list it.</summary>
    private static readonly ImmutableArray<PageRule> OfPages = [.. OfReadablePages, DescriptionIsPresent.Check];

    private static readonly ImmutableArray<PageRule> OfRedirects = [.. OfEveryFile, RedirectsOfferALink.Check];

    public static readonly ImmutableArray<SiteRule> OfTheSite =
    [
        SiteHasPages.Check,
        LinksLeadSomewhere.Check,
        FragmentsExist.Check,
        LinksTakeNoDetour.Check,
        AssetsExist.Check,
        NotFoundPageUsesWholeAddresses.Check,
        PagesAreLinked.Check,
        SameWordsLeadToOnePlace.Check,
        NothingIsFetchedFromElsewhere.Check,
        TitlesAreUnique.Check,
        DescriptionsAreUnique.Check,
        CanonicalIsOwnAddress.Check,
        DisclaimerIsOnEveryPage.Check,
        DisclaimerIsTheSameEverywhere.Check,
        SitemapParses.Check,
        SitemapListsPagesOnly.Check,
        SitemapListsEveryPage.Check,
    ];

    public static ImmutableArray<PageRule> Of(PageKind kind) => kind switch
    {
        PageKind.Redirect => OfRedirects,
        PageKind.NotFound => OfReadablePages,
        _ => OfPages,
    };
}
