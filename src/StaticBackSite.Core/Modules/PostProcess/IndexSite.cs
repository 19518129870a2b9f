using StaticBackSite.Diagnostics;
using StaticBackSite.Documents;
using StaticBackSite.Markdown.Glossary;

namespace StaticBackSite.Modules.PostProcess;

/// <summary>From all parsed pages to the knowledge that linking needs; collisions are found here.</summary>
public static class IndexSite
{
    /// <param name="before">The index of the run before, whose terms are taken again where their pages are the same.</param>
    public static SiteIndex From(ParsedSite parsed, DiagnosticBag diagnostics, SiteIndex? before = null)
    {
        ReportCollisions(parsed, diagnostics);
        var terms = TermSet.From(parsed.Pages, before?.Terms);
        diagnostics.AddRange(terms.Diagnostics);
        return new SiteIndex(parsed, terms);
    }

    private static void ReportCollisions(ParsedSite parsed, DiagnosticBag diagnostics)
    {
        // Compared without case: many hosts and disks cannot tell /X/ from /x/.
        var taken = new Dictionary<string, Routing.SourcePath>(StringComparer.OrdinalIgnoreCase);
        foreach (var route in parsed.Pages.Select(p => p.Route).Concat(parsed.Assets.Select(a => a.Route)).OrderBy(r => r.Source))
        {
            if (!taken.TryAdd(route.Output.Value, route.Source))
                diagnostics.Report(DiagnosticCodes.DuplicateUrl, route.Source, $"this file and {taken[route.Output.Value]} would both be published at {route.Url}", "rename or move one of them");
        }
    }
}
