using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules.Trust;

/// <summary>
/// Every entry of the bibliography is cited; of two with one id, the first is. Those marked as not verified wait there on purpose,
/// and citing one of them is reported where citations are numbered.
/// </summary>
internal static class ReferencesAreCited
{
    private static readonly DiagnosticCode Unused = new(
        "SB4101", Severity.Warning, "A reference that nothing cites",
        "The bibliography lists a source that supports nothing.",
        "an entry that no page cites",
        "Cite it, or delete it.")
    {
        NeedsEveryPage = true,
    };

    private static readonly PolicyKey<RuleSettings> Key = PolicyKey.Of("unusedReferences", "References that nothing cites.");

    public static readonly SiteRule Rule = SiteRule.Of(Key, Check, Unused);

    private static void Check(SiteInspection site, RuleSettings settings)
    {
        var (bibliography, graph) = (site.Index.Bibliography, site.Graph);
        var citedByData = site.Index.Sources.Citations.ToHashSet(StringComparer.Ordinal);
        foreach (var reference in bibliography.References.Where(r => r.Verified && bibliography.Find(r.Id) == r && !graph.Citations.ContainsKey(r) && !citedByData.Contains(r.Id)))
            site.Report(settings, Unused, bibliography.Source, reference.Span, $"nothing cites `{reference.Id}`", "cite it, or delete it");
    }
}
