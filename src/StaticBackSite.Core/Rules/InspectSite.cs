using System.Collections.Immutable;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Linking;
using StaticBackSite.Routing;
using StaticBackSite.Timing;

namespace StaticBackSite.Rules;

/// <summary>Holds pages, and the site as a whole, against the policy. Nothing is changed.</summary>
public static class InspectSite
{
    /// <summary>The site as a whole, and the disclaimer.</summary>
    public static void Run(SiteIndex index, ImmutableArray<LinkedDocument> pages, SharedContent shared, DiagnosticBag diagnostics)
    {
        var policy = index.Site.Policy;
        if (index.Sources.Disclaimer is { } disclaimer)
            diagnostics.AddRange(Run(new PageInspection(LinkPage.From(disclaimer, index), shared), PolicyRules.ForPages(policy, isPage: false).AddRange(DefaultRules.All.On(policy).OnTexts)));
        var site = new SiteInspection(index, pages, diagnostics);
        foreach (var check in PolicyRules.ForSite(policy))
            check(site);
    }

    /// <summary>A page by itself, if it can be read at all. One that wants to be a draft, and says so in the wrong words, is judged as little as a draft.</summary>
    public static IReadOnlyList<Diagnostic> Inspect(PageInspection page, ImmutableArray<Action<PageInspection>> rules) =>
        page.Page.IsUnreadable || !page.Page.HasFrontMatter || page.FrontMatter.Unreadable.Contains("draft") ? [] : Run(page, rules);

    /// <summary>The reading grade of every page with running text enough to have one, as <c>reading-grades.yml</c> records it.</summary>
    public static ImmutableArray<(SourcePath Page, double Grade)> ReadingGrades(SiteIndex index) =>
    [
        .. index.Pages
            .SelectInParallel(page => (page.Source.Path, Grade: Readability.GatherText.From(page).Grade()))
            .Where(page => page.Grade.Words >= ReadingGetsNoHarder.FewestWords)
            .Select(page => (page.Path, page.Grade.Rounded)),
    ];

    private static IReadOnlyList<Diagnostic> Run(PageInspection page, ImmutableArray<Action<PageInspection>> rules)
    {
        foreach (var check in rules)
            check(page);
        return page.Found;
    }
}
