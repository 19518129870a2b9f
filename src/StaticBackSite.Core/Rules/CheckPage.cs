using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Graph;
using StaticBackSite.Linking;
using StaticBackSite.Timing;

namespace StaticBackSite.Rules;

/// <summary>Holds a page by itself against the rules of its site. Pure, so pages are checked in parallel.</summary>
internal static class CheckPage
{
    public static IReadOnlyList<Diagnostic> Run(LinkedDocument page, SharedContent shared, ActiveRules rules)
    {
        // All rules look at one tree, which is not forgotten meanwhile.
        var inspection = new PageInspection(page, shared);
        foreach (var check in rules.AlwaysOnPages)
            check(inspection);
        if (CanBeJudged(page.Parsed))
        {
            foreach (var check in rules.OnPages)
                check(inspection);
        }
        return inspection.Diagnostics.Found;
    }

    /// <summary>The rules of words over a text without front matter, such as the disclaimer.</summary>
    public static IReadOnlyList<Diagnostic> RunOnText(LinkedDocument text, SharedContent shared, ActiveRules rules)
    {
        var inspection = new PageInspection(text, shared);
        foreach (var check in rules.OnTexts)
            check(inspection);
        return inspection.Diagnostics.Found;
    }

    /// <summary>Not a page that cannot be read or has no front matter, nor one that is meant to be a draft and says so in the wrong words.</summary>
    private static bool CanBeJudged(ParsedDocument page) => !page.IsUnreadable && page.HasFrontMatter && !page.FrontMatter.Unreadable.Contains("draft");
}

/// <summary>Holds the site as a whole, and each of its pages, against its rules.</summary>
internal static class CheckSite
{
    /// <param name="ofPages">The findings of each page by itself, found here where that was not done before.</param>
    public static void Run(LinkedSite site, PageFindings ofPages, ActiveRules rules, DiagnosticBag diagnostics, CancellationToken stop = default)
    {
        diagnostics.AddRange(site.Index.Terms.Diagnostics);
        var inspection = new SiteInspection(site, diagnostics);
        foreach (var check in rules.OnSite)
            check(inspection);
        if (site.Index.Sources.Disclaimer is { } disclaimer)
            diagnostics.AddRange(CheckPage.RunOnText(LinkPage.From(disclaimer, site.Index), site.Shared, rules));
        foreach (var found in site.Pages.SelectInParallel(ofPages.Of, stop))
            diagnostics.AddRange(found);
    }
}
