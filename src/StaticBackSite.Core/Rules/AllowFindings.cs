using StaticBackSite.Content;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules;

/// <summary>Takes what authors accept out of the findings, and reports what they accept in vain. The one place that does.</summary>
public static class AllowFindings
{
    public static IEnumerable<Diagnostic> In(IReadOnlyList<Diagnostic> found, SiteIndex index)
    {
        var allowances = index.Pages.Append(index.Sources.Disclaimer).OfType<ParsedDocument>().SelectMany(page => page.Allowances).ToLookup(allowance => allowance.Place.Path);
        if (allowances.Count == 0)
            return found;
        var used = new HashSet<Allowance>(ReferenceEqualityComparer.Instance);
        var kept = new DiagnosticBag();
        foreach (var diagnostic in found)
        {
            var covering = allowances[diagnostic.Location.Path].Where(allowance => allowance.Covers(diagnostic)).ToArray();
            used.UnionWith(covering);
            if (covering.Length == 0)
                kept.AddRange([diagnostic]);
        }
        foreach (var idle in allowances.SelectMany(page => page).Where(allowance => !used.Contains(allowance)))
            kept.Report(DiagnosticCodes.UnusedAllowance, idle.Place, $"there is no {idle.Code.Id} here to allow", "delete this comment");
        return kept.Found;
    }
}
