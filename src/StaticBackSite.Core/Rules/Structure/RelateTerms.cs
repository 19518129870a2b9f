using System.Collections.Immutable;
using StaticBackSite.Content.Glossary;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules.Structure;

/// <summary>The terms that a term's <c>related</c> names, with a report of those that do not exist.</summary>
internal static class RelateTerms
{
    public static readonly SiteCheck Rule = SiteCheck.Of(site => Check(site.Index.Terms, site.Diagnostics));

    private static void Check(TermSet terms, DiagnosticBag diagnostics)
    {
        foreach (var term in terms.Terms)
        {
            foreach (var slug in term.FrontMatter.Related)
            {
                if (slug.Value == term.Slug)
                    diagnostics.Report(DiagnosticCodes.RelatedToItself, term.Document.Source, slug.Span, $"`{slug.Value}` is related to itself", "remove it from the list");
                else if (terms.Find(slug.Value) is null)
                    diagnostics.Report(DiagnosticCodes.UnknownTerm, term.Document.Source, slug.Span, $"the glossary has no term `{slug.Value}`", Suggestion.TermLike(slug.Value, terms.Names));
            }
        }
    }

    public static ImmutableArray<Term> Of(Term term, TermSet terms) =>
        [.. term.FrontMatter.Related.Select(slug => terms.Find(slug.Value)).OfType<Term>().Where(t => t != term)];
}
