using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Graph;

namespace StaticBackSite.Rules;

/// <summary>Entries of the bibliography that no page cites; of two with one id, the first is cited. Those marked as not verified wait there on purpose.</summary>
public static class FindUnusedReferences
{
    public static void Run(SiteIndex index, SiteGraph graph, DiagnosticBag diagnostics)
    {
        var citedByData = index.Sources.Citations.ToHashSet(StringComparer.Ordinal);
        foreach (var reference in index.Bibliography.References.Where(r => r.Verified && index.Bibliography.Find(r.Id) == r && !graph.Citations.ContainsKey(r) && !citedByData.Contains(r.Id)))
        {
            diagnostics.Report(
                DiagnosticCodes.UnusedReference, index.Site.Policy.UnusedReferences, index.Bibliography.Source.LocationOf(reference.Span), $"nothing cites `{reference.Id}`",
                "cite it, or delete it");
        }
    }
}
