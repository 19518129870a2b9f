using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Linking;
using StaticBackSite.Sources;

namespace StaticBackSite.Rules;

/// <summary>The site as a whole under inspection.</summary>
public sealed class SiteInspection(SiteIndex index, ImmutableArray<LinkedDocument> pages, DiagnosticBag diagnostics)
{
    public SiteIndex Index { get; } = index;

    public ImmutableArray<LinkedDocument> Pages { get; } = pages;

    public Policy Policy => Index.Site.Policy;

    /// <summary>Pages that are listed as published first, then by path: what two pages have in common is a finding of the newer one.</summary>
    public static IEnumerable<ParsedDocument> OldestFirst(IEnumerable<ParsedDocument> pages, SiteIndex index)
    {
        var published = index.Sources.Ledger?.Addresses.Select(address => address.Value.Url).ToHashSet() ?? [];
        return pages.OrderBy(page => !published.Contains(page.Route.Url)).ThenBy(page => page.Source.Path);
    }

    public void Report(PolicyPart part, DiagnosticCode code, SourceText source, SourceSpan span, string message, string? hint = null) =>
        diagnostics.Report(code, part.Level, source.LocationOf(span), message, hint);
}
