using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

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

    private static readonly PolicyKey<Settings> Key = PolicyKey.Of("unusedTerms", "Terms that no page mentions.", reader => new Settings(reader.TextList("needed", "Paths of terms that must be there and be mentioned.")));

    public static readonly SiteRule Rule = SiteRule.Of(Key, Check, Unused);

    private static void Check(SiteInspection site, Settings settings)
    {
        var (terms, graph) = (site.Index.Terms, site.Graph);
        foreach (var term in terms.Terms)
        {
            var isUsed = graph.Mentions[term].Any(m => terms.Of(m.Page) is null);
            var isLinked = graph.Backlinks.TryGetValue(term.Document, out var backlinks) && backlinks.Any(p => terms.Of(p) is null);
            if (!isUsed && !isLinked)
                site.Report(settings.Needed.Any(path => path.Value == term.Document.Source.Path.Value) ? settings with { Level = Severity.Error } : settings, Unused, term.Document.Source, term.FrontMatter.TitleSpan, $"no page mentions the term `{term.Title}`", "use it in an article, add an alias that is used, or delete it");
        }
    }

    /// <param name="Needed">Terms that the site promises.</param>
    private sealed record Settings(ImmutableArray<Located<string>> Needed) : RuleSettings
    {
        public override IEnumerable<Located<string>> NamedPages => base.NamedPages.Concat(Needed);
    }
}
