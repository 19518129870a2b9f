using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Graph;
using StaticBackSite.Linking;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Rules;

/// <summary>The site as a whole under inspection: what a rule may look at, and where it reports.</summary>
public sealed class SiteInspection
{
    internal SiteInspection(LinkedSite site, DiagnosticBag diagnostics) => (Site, Diagnostics) = (site, diagnostics);

    internal LinkedSite Site { get; }

    public SiteIndex Index => Site.Index;

    public SiteGraph Graph => Site.Graph;

    public ImmutableArray<LinkedDocument> Pages => Site.Pages;

    public Policy Policy => Index.Site.Policy;

    /// <summary>The day of the build.</summary>
    public DateOnly Day => Site.Shared.Day;

    public DiagnosticBag Diagnostics { get; }

    /// <summary>Pages that are listed as published first, then those that are not being changed, then by path: what two pages have in common is a finding of the newer one.</summary>
    public IEnumerable<ParsedDocument> OldestFirst(IEnumerable<ParsedDocument> pages)
    {
        var age = new AgeOfPages(Index, Site.Options.IsChanged);
        return pages.OrderBy(page => age.Of(page.Source.Path)).ThenBy(page => page.Source.Path);
    }

    /// <summary>Reports what is always checked.</summary>
    public void Report(DiagnosticCode code, SourceText source, SourceSpan span, string message, string? hint = null) =>
        Diagnostics.Report(code, source, span, message, hint);

    /// <summary>Reports what is always checked, on a file as a whole.</summary>
    public void Report(DiagnosticCode code, SourcePath path, string message, string? hint = null) =>
        Diagnostics.Report(code, path, message, hint);

    /// <summary>Reports what a rule finds, unless it is on a page that the settings of the rule leave out.</summary>
    public void Report(RuleSettings settings, DiagnosticCode code, SourceText source, SourceSpan span, string message, string? hint = null) =>
        Report(settings, code, source.LocationOf(span), message, hint);

    /// <summary>The same on a file as a whole.</summary>
    public void Report(RuleSettings settings, DiagnosticCode code, SourcePath path, string message, string? hint = null) =>
        Report(settings, code, SourceLocation.StartOf(path), message, hint);

    private void Report(RuleSettings settings, DiagnosticCode code, SourceLocation location, string message, string? hint)
    {
        if (Index.Page(location.Path) is not { } page || settings.AppliesTo(location.Path, page.FrontMatter.Type))
            Diagnostics.Report(code, settings.Level, location, message, hint);
    }
}
