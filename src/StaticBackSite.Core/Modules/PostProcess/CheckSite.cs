using System.Collections.Immutable;
using StaticBackSite.Diagnostics;
using StaticBackSite.Documents;
using StaticBackSite.Policies;

namespace StaticBackSite.Modules.PostProcess;

/// <summary>The checks that need the whole site, one line each; those of a page by itself run in parallel.</summary>
public static class CheckSite
{
    /// <param name="before">The findings of the run before; those of a page that is linked as it was are taken again.</param>
    /// <returns>The findings of each page by itself.</returns>
    public static PageFindings Run(LinkedSite site, DiagnosticBag diagnostics, PageFindings? before = null)
    {
        var (index, graph) = (site.Index, site.Graph);
        FindCollisions.Run(index, diagnostics);
        CheckDrawings.Run(index, diagnostics);
        RelateTerms.Check(index.Terms, diagnostics);
        RelatedPages.Check(index, diagnostics);
        FindUnusedTerms.Run(index, graph, diagnostics);
        FindUnusedReferences.Run(index, graph, diagnostics);
        FindOrphanPages.Run(index, graph, diagnostics);
        CheckRedirects.Run(index, diagnostics);
        CheckLedger.Run(index, diagnostics);
        CheckSelfCheckNames.Run(index, diagnostics);
        CheckSelfCheckPaths.Run(index, diagnostics);
        CheckExplainer.Run(index, diagnostics);
        InspectSite.Run(index, site.Pages, site.Shared, diagnostics);
        var pages = CheckPages(site, before);
        diagnostics.AddRange(site.Pages.SelectMany(page => pages.Of(page)));
        return pages;
    }

    private static PageFindings CheckPages(LinkedSite site, PageFindings? before)
    {
        var known = before is not null && before.Shared == site.Shared ? before : null;
        var rules = PolicyRules.ForPages(site.Index.Site.Policy);
        var pages = site.Pages
            .SelectInParallel(page => KeyValuePair.Create(page, known?.Find(page) ?? CheckPage(page, site.Shared, rules)));
        return new PageFindings(site.Shared, new Dictionary<LinkedDocument, IReadOnlyList<Diagnostic>>(pages));
    }

    private static IReadOnlyList<Diagnostic> CheckPage(LinkedDocument page, SharedContent shared, ImmutableArray<Action<PageInspection>> rules)
    {
        var diagnostics = new DiagnosticBag();
        CheckCareCards.Run(page.Parsed, shared, diagnostics);
        CheckToolBlocks.Run(page.Parsed, shared, diagnostics);
        FindUnexplainedWords.Run(page, shared, diagnostics);
        CheckClinicalReviews.Run(page.Parsed, diagnostics);
        diagnostics.AddRange(InspectSite.Inspect(page, shared, rules));
        return diagnostics.Found;
    }
}
