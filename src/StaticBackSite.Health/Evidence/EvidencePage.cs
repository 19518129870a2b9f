using System.Collections.Immutable;
using StaticBackSite.Content.Data;
using StaticBackSite.Content.Syntax.Headings;
using StaticBackSite.Linking;
using StaticBackSite.Pages;

namespace StaticBackSite.Health.Evidence;

/// <summary>Every reference of the site, and what cites it.</summary>
public sealed record EvidencePage(PageIdentity Identity) : PageModel(Identity)
{
    public required ImmutableArray<EvidenceEntry> Entries { get; init; }

    public static EvidencePage From(LinkedDocument page, PublishedSite site) => new(PageIdentity.Of(page.Parsed, site))
    {
        Entries =
        [
            .. site.Index.Bibliography.References
                .OrderBy(r => NumberedReference.Of(r, 0, r.Id, [], site.Index.Strings).Authors, StringComparer.Ordinal).ThenBy(r => r.Year).ThenBy(r => r.Id, StringComparer.Ordinal)
                .Select(r => Entry(r, site)),
        ],
    };

    private static EvidenceEntry Entry(Reference reference, PublishedSite site) => new(
        NumberedReference.Of(reference, 0, PageIds.OfTheme("source-" + reference.Id), [], site.Index.Strings),
        reference.Verified,
        reference.WhatWasRead,
        reference.Supports,
        reference.Limits,
        site.Graph.Citations.TryGetValue(reference, out var pages) ? [.. pages.Select(p => PageLink.To(p, site.Index))] : []);
}

public sealed record EvidenceEntry(NumberedReference Reference, bool IsVerified, string? WhatWasRead, string? Supports, string? Limits, ImmutableArray<PageLink> CitedBy);
