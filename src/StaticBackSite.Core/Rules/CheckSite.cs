using StaticBackSite.Diagnostics;
using StaticBackSite.Graph;
using StaticBackSite.Health.SelfChecks;
using StaticBackSite.Health.SteppedDrawings;
using StaticBackSite.Timing;

namespace StaticBackSite.Rules;

/// <summary>The checks that need the whole site, one line each; those of a page by itself are in <see cref="CheckPage"/>.</summary>
public static class CheckSite
{
    /// <param name="ofPages">The findings of each page by itself, found here where that was not done before.</param>
    public static void Run(LinkedSite site, PageFindings ofPages, DiagnosticBag diagnostics, CancellationToken stop = default)
    {
        var (index, graph) = (site.Index, site.Graph);
        FindCollisions.Run(index, diagnostics);
        CheckFrontMatter.Run(index, diagnostics);
        CheckNavigation.Run(index, diagnostics);
        CheckReservedFolder.Run(index, diagnostics);
        ChooseFiles.Check(site, diagnostics);
        CheckDrawings.Run(index, diagnostics);
        RelateTerms.Check(index.Terms, diagnostics);
        RelatedPages.Check(index, diagnostics);
        FindUnusedTerms.Run(index, graph, diagnostics);
        FindUnusedReferences.Run(index, graph, diagnostics);
        FindOrphanPages.Run(index, graph, diagnostics);
        CheckDates.Run(index.Bibliography, site.Shared.Day, diagnostics);
        FindIdleSettings.Run(index, diagnostics);
        CheckRedirects.Run(index, diagnostics);
        CheckLedger.Run(index, diagnostics);
        CheckSelfCheckNames.Run(index, diagnostics);
        CheckSelfCheckPaths.Run(index, diagnostics);
        CheckExplainer.Run(index, diagnostics);
        InspectSite.Run(index, site.Pages, site.Shared, diagnostics);
        foreach (var found in site.Pages.SelectInParallel(ofPages.Of, stop))
            diagnostics.AddRange(found);
    }
}
