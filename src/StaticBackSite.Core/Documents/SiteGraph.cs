using System.Collections.Frozen;
using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Markdown.Glossary;
using StaticBackSite.Modules.PostProcess;

namespace StaticBackSite.Documents;

/// <summary>Who points at whom, once every page is linked; each part is drawn when somebody looks at it, and once.</summary>
public sealed class SiteGraph(ImmutableArray<LinkedDocument> pages, SiteIndex index)
{
    private readonly Lazy<FrozenDictionary<Term, ImmutableArray<MentionedIn>>> _mentions = new(() => DrawGraph.Mentions(pages));
    private readonly Lazy<FrozenDictionary<ParsedDocument, ImmutableArray<ParsedDocument>>> _backlinks = new(() => DrawGraph.Backlinks(pages));
    private readonly Lazy<FrozenDictionary<Reference, ImmutableArray<ParsedDocument>>> _citations = new(() => DrawGraph.Citations(pages));
    private readonly Lazy<RelatedPages> _related = new(() => new RelatedPages(pages, index));
    private readonly Lazy<FrozenDictionary<string, ImmutableArray<ParsedDocument>>> _series = new(() => DrawGraph.Series(index));

    public FrozenDictionary<Term, ImmutableArray<MentionedIn>> Mentions => _mentions.Value;

    public FrozenDictionary<ParsedDocument, ImmutableArray<ParsedDocument>> Backlinks => _backlinks.Value;

    public FrozenDictionary<Reference, ImmutableArray<ParsedDocument>> Citations => _citations.Value;

    public FrozenDictionary<string, ImmutableArray<ParsedDocument>> Series => _series.Value;

    /// <summary>Which pages to read next; none for a page that is no text to read.</summary>
    public ImmutableArray<ParsedDocument> Related(ParsedDocument page) => _related.Value.Of(page);
}
