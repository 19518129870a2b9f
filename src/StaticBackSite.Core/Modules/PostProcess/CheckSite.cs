using System.Collections.Immutable;
using StaticBackSite.Diagnostics;
using StaticBackSite.Documents;
using StaticBackSite.Policies;

namespace StaticBackSite.Modules.PostProcess;

/// <summary>The checks that need the whole site, one line each; those of a page by itself run in parallel.</summary>
public static class CheckSite
{
    public static void Run(SiteIndex index, ImmutableArray<LinkedDocument> pages, SiteGraph graph, BuildOptions options, DiagnosticBag diagnostics)
    {
        CheckDrawings.Run(index, diagnostics);
        RelateTerms.Check(index.Terms, diagnostics);
        FindUnusedTerms.Run(index, graph, diagnostics);
        FindUnusedReferences.Run(index, graph, diagnostics);
        FindOrphanPages.Run(index, graph, diagnostics);
        CheckRedirects.Run(index, diagnostics);
        CheckLedger.Run(index, diagnostics);
        CheckSelfCheckNames.Run(index, diagnostics);
        CheckSelfCheckPaths.Run(index, diagnostics);
        CheckExplainer.Run(index, diagnostics);
        diagnostics.AddRange(pages.SelectInParallel(page => CheckPage(page, index)).SelectMany(found => found));
        InspectSite.Run(index, pages, options.Date, diagnostics);
    }

    private static IReadOnlyList<Diagnostic> CheckPage(LinkedDocument page, SiteIndex index)
    {
        var diagnostics = new DiagnosticBag();
        CheckCareCards.Run(page.Parsed, index, diagnostics);
        CheckToolBlocks.Run(page.Parsed, index, diagnostics);
        FindUnexplainedWords.Run(page, index, diagnostics);
        CheckClinicalReviews.Run(page.Parsed, diagnostics);
        return diagnostics.Found;
    }
}
