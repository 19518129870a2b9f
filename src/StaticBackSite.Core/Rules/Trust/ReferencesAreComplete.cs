using StaticBackSite.Configuration;
using StaticBackSite.Content.Data;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules.Trust;

/// <summary>
/// A cited reference says who, what, when and where: readers must be able to find it (JAMA attribution). A journal stands
/// for its address only where it is not an article, and a page of the web has no year. A home page is no source: nobody finds
/// the claim there.
/// </summary>
internal static class ReferencesAreComplete
{
    private static readonly DiagnosticCode Incomplete = DiagnosticCode.OfPolicy(
        "SB5106", Severity.Error, "A reference that cannot be found",
        "A reader who wants to look it up needs to know who wrote it, when, and where it is.",
        "an entry without a year",
        "Look the record up, and add what the message names to `references.yml`.");

    private static readonly PolicyKey<RuleSettings> Key = PolicyKey.Of("references", "Cited references say who, what, when and where.");

    public static readonly SiteRule Rule = SiteRule.Of(Key, Check, Incomplete);

    private static void Check(SiteInspection site, RuleSettings settings)
    {
        var cited = site.Pages.SelectMany(p => p.Cited).ToHashSet();
        foreach (var reference in site.Index.Bibliography.References.Where(cited.Contains))
        {
            var missing = Missing(reference).ToArray();
            if (missing.Length > 0)
                site.Report(settings, Incomplete, site.Index.Bibliography.Source, reference.Span, $"`{reference.Id}` does not say {string.Join(", ", missing)}", "look the record up and add it");
        }
    }

    private static IEnumerable<string> Missing(Reference reference)
    {
        if (reference is { Authors.IsEmpty: true, Publisher: null, ContainerTitle: null } && !Has("author", "publisher", "container-title"))
            yield return "who wrote or published it (`author`, `publisher` or `container-title`)";
        if (reference is { Year: null, Url: null } && !Has("issued", "URL"))
            yield return "in which year (`issued`)";
        if (reference is { Doi: null, Pmid: null, Pmcid: null, Url: null, ContainerTitle: null } && !Has("DOI", "PMID", "PMCID", "URL", "container-title"))
            yield return "where it is (`DOI`, `PMID`, `PMCID`, `URL` or `container-title`)";
        else if (reference is { Type: "article-journal", Doi: null, Pmid: null, Pmcid: null, Url: null, Volume: null } && !Has("DOI", "PMID", "PMCID", "URL", "volume"))
            yield return "where in the journal it is (`DOI`, `PMID`, `PMCID`, `URL` or `volume`)";
        if (reference is { Doi: null, Pmid: null, Pmcid: null, Url: { } url } && Uri.TryCreate(url, UriKind.Absolute, out var address) && address is { AbsolutePath: "/", Query: "" })
            yield return "on which page it is: its `URL` is a home page";

        bool Has(params ReadOnlySpan<string> keys)
        {
            foreach (var key in keys)
            {
                if (reference.Unreadable.Contains(key))
                    return true;
            }
            return false;
        }
    }
}
