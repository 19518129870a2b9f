using System.Collections.Immutable;
using StaticBackSite.Diagnostics;
using StaticBackSite.Documents;
using StaticBackSite.Modules.PostProcess;
using StaticBackSite.Routing;

namespace StaticBackSite.Policies;

/// <summary>Holds pages, and the site as a whole, against the policy. Nothing is changed.</summary>
public static class InspectSite
{
    /// <summary>What is wrong with front matter that cannot be read is told once; its missing words are no findings of their own.</summary>
    private static readonly DiagnosticCode[] Unreadable =
        [DiagnosticCodes.MissingFrontMatter, DiagnosticCodes.UnclosedFrontMatter, DiagnosticCodes.TabInYaml, DiagnosticCodes.BrokenYaml];

    private static readonly DiagnosticCode[] Misspelt = [DiagnosticCodes.UnknownKey, DiagnosticCodes.MissingKey, DiagnosticCodes.WrongType];

    /// <summary>The site as a whole, and the disclaimer.</summary>
    public static void Run(SiteIndex index, ImmutableArray<LinkedDocument> pages, SharedContent shared, DiagnosticBag diagnostics)
    {
        var policy = index.Site.Policy;
        if (index.Sources.Disclaimer is { } disclaimer)
            diagnostics.AddRange(Run(new PageInspection(LinkPage.From(disclaimer, index), shared), PolicyRules.ForPages(policy, isPage: false)));
        var site = new SiteInspection(index, pages, diagnostics);
        foreach (var check in PolicyRules.ForSite(policy))
            check(site);
    }

    /// <summary>A page by itself, if it can be read at all.</summary>
    public static IReadOnlyList<Diagnostic> Inspect(PageInspection page, ImmutableArray<Action<PageInspection>> rules) =>
        page.Page.Diagnostics.Any(d => Unreadable.Contains(d.Code)) ? [] : WithoutFollowOns(page, rules);

    /// <summary>The reading grade of every page with running text enough to have one, as <c>reading-grades.yml</c> records it.</summary>
    public static ImmutableArray<(SourcePath Page, double Grade)> ReadingGrades(SiteIndex index) =>
    [
        .. index.Pages
            .SelectInParallel(page => (page.Source.Path, Grade: Readability.GatherText.From(page).Grade()))
            .Where(page => page.Grade.Words >= ReadingGetsNoHarder.FewestWords)
            .Select(page => (page.Path, page.Grade.Rounded)),
    ];

    /// <summary>What stands at the title is missing from the page as a whole, or only from front matter that is misspelt.</summary>
    private static IReadOnlyList<Diagnostic> WithoutFollowOns(PageInspection page, ImmutableArray<Action<PageInspection>> rules)
    {
        var found = Run(page, rules);
        if (!page.Page.Diagnostics.Any(d => Misspelt.Contains(d.Code)))
            return found;
        var title = page.Page.Source.LocationOf(page.TitleSpan);
        return [.. found.Where(d => d.Location != title)];
    }

    private static IReadOnlyList<Diagnostic> Run(PageInspection page, ImmutableArray<Action<PageInspection>> rules)
    {
        foreach (var check in rules)
            check(page);
        return page.Found;
    }
}
