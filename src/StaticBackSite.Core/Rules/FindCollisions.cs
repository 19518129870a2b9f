using StaticBackSite.Content;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules;

/// <summary>Files that would be published at one address, and words that stand for two terms.</summary>
public static class FindCollisions
{
    public static void Run(SiteIndex index, DiagnosticBag diagnostics)
    {
        diagnostics.AddRange(index.Terms.Diagnostics);
        // Compared without case: many hosts and disks cannot tell /X/ from /x/.
        var taken = new Dictionary<string, Routing.SourcePath>(StringComparer.OrdinalIgnoreCase);
        foreach (var route in index.Pages.Select(p => p.Route).Concat(index.Assets.Select(a => a.Route)).OrderBy(r => r.Source))
        {
            if (!taken.TryAdd(route.Output.Value, route.Source))
                diagnostics.Report(DiagnosticCodes.DuplicateUrl, route.Source, $"this file and {taken[route.Output.Value]} would both be published at {route.Url}", "rename or move one of them");
        }
    }
}
