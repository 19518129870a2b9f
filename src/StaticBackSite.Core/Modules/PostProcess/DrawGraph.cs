using System.Collections.Frozen;
using System.Collections.Immutable;
using StaticBackSite.Documents;

namespace StaticBackSite.Modules.PostProcess;

/// <summary>From all linked pages to the graph of who points at whom. Every list is in the order of the pages' paths.</summary>
public static class DrawGraph
{
    public static SiteGraph From(ImmutableArray<LinkedDocument> pages, SiteIndex index, Diagnostics.DiagnosticBag diagnostics) => new()
    {
        Mentions = pages
            .SelectMany(page => page.MentionedTerms.Select(m => (m.Term, In: new MentionedIn(page.Parsed, m.First))))
            .GroupBy(m => m.Term)
            .ToFrozenDictionary(g => g.Key, g => g.Select(m => m.In).ToImmutableArray()),
        Backlinks = pages
            .SelectMany(page => page.Links.Values.Select(l => l.Page).OfType<ParsedDocument>().Where(t => t != page.Parsed).Distinct().Select(target => (target, page.Parsed)))
            .GroupBy(l => l.target)
            .ToFrozenDictionary(g => g.Key, g => g.Select(l => l.Parsed).ToImmutableArray()),
        Citations = pages
            .SelectMany(page => page.Cited.Select(reference => (reference, page.Parsed)))
            .GroupBy(c => c.reference)
            .ToFrozenDictionary(g => g.Key, g => g.Select(c => c.Parsed).ToImmutableArray()),
        Related = RelatePages.From(pages, index, diagnostics),
        Series = index.Pages
            .Where(p => p.FrontMatter is PageFrontMatter { Series: not null })
            .GroupBy(p => ((PageFrontMatter)p.FrontMatter).Series!.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderBy(p => ((PageFrontMatter)p.FrontMatter).Series!.Order).ToImmutableArray(), StringComparer.Ordinal),
    };
}
