using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Documents;
using StaticBackSite.Markdown.Glossary;

namespace StaticBackSite.Modules.PostProcess;

/// <summary>One parsed page and the index to one <see cref="LinkedDocument"/>. Pure, so pages are linked in parallel.</summary>
public static class LinkPage
{
    public static LinkedDocument From(ParsedDocument page, SiteIndex index)
    {
        var diagnostics = new DiagnosticBag();
        var links = ResolveLinks.Of(page, index, diagnostics);
        var linkedByHand = from link in page.Links
                           where links.ContainsKey(link.Node)
                           let target = links[link.Node].Page
                           where target is not null
                           let term = index.Terms.Of(target)
                           where term is not null
                           select (link.Section, term);
        // One wording with two targets on one page confuses those who hear links read out; the author's own link wins.
        var ownWords = page.Links.Where(l => !l.IsImage).Select(l => l.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var mentions = index.Site.GlossaryScope == GlossaryScope.None ? [] : FindMentions.In(page, index.Terms, index.Site.GlossaryScope, linkedByHand, ownWords);
        var citations = NumberCitations.Of(page, index, diagnostics);
        ReportUnknownTerms(page, index, diagnostics);
        return new LinkedDocument
        {
            Parsed = page,
            Links = links,
            Mentions = mentions,
            MentionedTerms = Once(mentions),
            Cited = citations.Cited,
            Citations = citations.Marks,
            ExplainerCitations = citations.OfExplainer,
            Diagnostics = [.. diagnostics.Found],
        };
    }

    private static ImmutableArray<MentionedTerm> Once(ImmutableArray<Mention> mentions)
    {
        var places = new Dictionary<Term, int>();
        var terms = ImmutableArray.CreateBuilder<MentionedTerm>();
        foreach (var mention in mentions)
        {
            if (places.TryAdd(mention.Term, terms.Count))
                terms.Add(new MentionedTerm(mention.Term, mention, mention.IsLinked));
            else if (mention.IsLinked && terms[places[mention.Term]] is { IsLinked: false } unlinked)
                terms[places[mention.Term]] = unlinked with { IsLinked = true };
        }
        return terms.DrainToImmutable();
    }

    private static void ReportUnknownTerms(ParsedDocument page, SiteIndex index, DiagnosticBag diagnostics)
    {
        var slugs = page.FrontMatter.NoGlossaryTerms;
        foreach (var slug in slugs.Where(s => index.Terms.Find(s.Value) is null))
            diagnostics.Report(DiagnosticCodes.UnknownTerm, page.Source, slug.Span, $"the glossary has no term `{slug.Value}`", Suggestion.DidYouMean(slug.Value, index.Terms.Terms.Select(t => t.Slug)));
    }
}
