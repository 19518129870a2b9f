using System.Collections.Frozen;
using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Markdown.Glossary;

namespace StaticBackSite.Documents;

/// <summary>Who points at whom, once every page is linked.</summary>
public sealed class SiteGraph
{
    public required FrozenDictionary<Term, ImmutableArray<MentionedIn>> Mentions { get; init; }

    public required FrozenDictionary<ParsedDocument, ImmutableArray<ParsedDocument>> Backlinks { get; init; }

    public required FrozenDictionary<Reference, ImmutableArray<ParsedDocument>> Citations { get; init; }

    public required FrozenDictionary<ParsedDocument, ImmutableArray<ParsedDocument>> Related { get; init; }

    public required FrozenDictionary<string, ImmutableArray<ParsedDocument>> Series { get; init; }
}

/// <summary>A page that mentions a term, with the first sentence that does.</summary>
public sealed record MentionedIn(ParsedDocument Page, Mention First);
