using System.Collections.Immutable;
using StaticBackSite.Documents;
using StaticBackSite.Markdown.Headings;
using StaticBackSite.Markdown.Links;

namespace StaticBackSite.Modules.Process;

/// <summary>What one walk over a page finds.</summary>
public sealed record GatheredContent(
    PageTree Tree, ImmutableArray<Heading> Headings, ImmutableArray<LinkOccurrence> Links, IReadOnlySet<string> Anchors);
