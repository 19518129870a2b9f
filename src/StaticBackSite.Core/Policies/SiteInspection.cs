using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Diagnostics;
using StaticBackSite.Documents;

namespace StaticBackSite.Policies;

/// <summary>The site as a whole under inspection.</summary>
public sealed class SiteInspection(SiteIndex index, ImmutableArray<LinkedDocument> pages, DiagnosticBag diagnostics)
{
    public SiteIndex Index { get; } = index;

    public ImmutableArray<LinkedDocument> Pages { get; } = pages;

    public Policy Policy => Index.Site.Policy;

    public void Report(PolicyPart part, DiagnosticCode code, SourceText source, SourceSpan span, string message, string? hint = null) =>
        diagnostics.Report(code, part.Level, source.LocationOf(span), message, hint);
}
