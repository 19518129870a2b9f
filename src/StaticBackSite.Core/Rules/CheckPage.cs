using System.Collections.Immutable;
using StaticBackSite.Content;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Diagnostics;
using StaticBackSite.Health.Reviews;
using StaticBackSite.Health.UnexplainedWords;
using StaticBackSite.Linking;

namespace StaticBackSite.Rules;

/// <summary>The checks of a page by itself, one line each. Pure, so pages are checked in parallel.</summary>
public static class CheckPage
{
    public static IReadOnlyList<Diagnostic> Run(LinkedDocument page, SharedContent shared, ImmutableArray<Action<PageInspection>> rules)
    {
        var diagnostics = new DiagnosticBag();
        // All look at one tree, which is not forgotten meanwhile.
        var inspection = new PageInspection(page, shared);
        CheckBlocks.Run(page.Parsed, shared, diagnostics);
        FindUnexplainedWords.Run(page, shared, diagnostics);
        CheckClinicalReviews.Run(page.Parsed, shared.Sources, diagnostics);
        CheckDates.Run(page.Parsed, shared.Day, diagnostics);
        SkeletonsAreFilled.Check(page.Parsed, diagnostics);
        diagnostics.AddRange(InspectSite.Inspect(inspection, rules));
        return diagnostics.Found;
    }
}
