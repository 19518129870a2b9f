using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Graph;

namespace StaticBackSite.Rules;

/// <summary>Terms that no page outside the glossary mentions.</summary>
public static class FindUnusedTerms
{
    public static void Run(SiteIndex index, SiteGraph graph, DiagnosticBag diagnostics)
    {
        foreach (var term in index.Terms.Terms)
        {
            var isUsed = graph.Mentions[term].Any(m => index.Terms.Of(m.Page) is null);
            var isLinked = graph.Backlinks.TryGetValue(term.Document, out var backlinks) && backlinks.Any(p => index.Terms.Of(p) is null);
            if (!isUsed && !isLinked)
                diagnostics.Report(DiagnosticCodes.UnusedTerm, index.Site.Policy.UnusedTerms, term.Document.Source.LocationOf(term.FrontMatter.TitleSpan), $"no page mentions the term `{term.Title}`", "use it in an article, add an alias that is used, or delete it");
        }
    }
}
