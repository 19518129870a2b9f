using System.Collections.Immutable;
using StaticBackSite.Markdown.Citations;
using StaticBackSite.Markdown.Headings;
using StaticBackSite.Markdown.Links;

namespace StaticBackSite.Modules.Process;

/// <summary>What one walk over a page finds.</summary>
public sealed record GatheredContent(
    ImmutableArray<Heading> Headings, ImmutableArray<LinkOccurrence> Links, ImmutableArray<CitationInline> Citations, IReadOnlySet<string> Anchors);
