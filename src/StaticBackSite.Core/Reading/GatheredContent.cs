using System.Collections.Immutable;
using StaticBackSite.Content;
using StaticBackSite.Content.Syntax.Headings;
using StaticBackSite.Content.Syntax.Links;

namespace StaticBackSite.Reading;

/// <summary>What one walk over a page finds.</summary>
public sealed record GatheredContent(
    PageTree Tree, ImmutableArray<Heading> Headings, ImmutableArray<LinkOccurrence> Links, IReadOnlySet<string> Anchors);
