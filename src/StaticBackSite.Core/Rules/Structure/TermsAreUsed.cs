using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules.Structure;

/// <summary>Every term of the glossary is mentioned by a page outside it.</summary>
internal static class TermsAreUsed
{
    private static readonly DiagnosticCode Unused = new(
        "SB3101", Severity.Warning, "A term that no page mentions",
        "The glossary explains a word that no reader meets.",
        "a term whose forms stand in no article",
        "Use it in an article, add an alias that is used, or delete the term.")
    {
        NeedsEveryPage = true,
    };

    private static readonly PolicyKey<RuleSettings> Key = PolicyKey.Of("unusedTerms", "Terms that no page mentions.");

    public static readonly SiteRule Rule = SiteRule.Of(Key, Check, Unused);

    private static void Check(SiteInspection site, RuleSettings settings)
    {
        var (terms, graph) = (site.Index.Terms, site.Graph);
        foreach (var term in terms.Terms)
        {
            var isUsed = graph.Mentions[term].Any(m => terms.Of(m.Page) is null);
            var isLinked = graph.Backlinks.TryGetValue(term.Document, out var backlinks) && backlinks.Any(p => terms.Of(p) is null);
            if (!isUsed && !isLinked)
                site.Report(settings, Unused, term.Document.Source, term.FrontMatter.TitleSpan, $"no page mentions the term `{term.Title}`", "use it in an article, add an alias that is used, or delete it");
        }
    }
}
