using System.Collections.Immutable;
using StaticBackSite.Audit.Addresses;
using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;
using StaticBackSite.Outputs;
using StaticBackSite.Sources;
using StaticBackSite.Timing;

namespace StaticBackSite.Audit;

/// <summary>
/// Reads a published site as a browser and a search engine would, and says what is wrong with it. It knows nothing of how the
/// site was made. Each page is parsed once, in parallel, and forgotten after its own rules have run and what other pages and
/// the site need to know of it is gathered; so memory grows with the links of a site, not with its pages.
/// </summary>
internal static class SiteAudit
{
    public static BuildReport Run(ImmutableArray<OutputFile> files, AuditOptions options)
    {
        var pages = files.Where(IsPage).ToArray().SelectInParallel(AuditPage);
        var site = AuditedSite.From(files, pages, options);
        var found = AuditRules.OfTheSite.SelectInParallel(rule => Findings(bag => rule(site, bag))).SelectMany(findings => findings);
        return new BuildReport(pages.SelectMany(page => page.Diagnostics).Concat(found));
    }

    /// <summary>Every address outside the site that readers are sent to, once each, without its fragment. Nothing is asked of any host.</summary>
    public static ImmutableArray<OutsideLink> OutsideLinks(ImmutableArray<OutputFile> files, AuditOptions options)
    {
        var pages = files.Where(IsPage).ToArray().SelectInParallel(AuditPage);
        var site = AuditedSite.From(files, pages, options);
        return
        [
            .. from reference in site.References
               where reference.Written.Kind == ReferenceKind.Link
               let target = (reference.Target as Target.Outside)?.Url
               where target is { Scheme: "http" or "https" } && !IsEditLink(target)
               group reference by new Uri(target.GetLeftPart(UriPartial.Query)) into same
               orderby same.Key.AbsoluteUri
               select new OutsideLink(same.Key, site.Locate(same.First().From, same.First().Written.Span)),
        ];
    }

    /// <summary>“Edit this page” at a forge, once on every page: it asks readers to sign in, so nobody can tell from outside whether it works.</summary>
    private static bool IsEditLink(Uri address) => address.AbsolutePath.Split('/') is [_, _, _, "edit" or "_edit", _, _, ..] or [_, _, _, "-", "edit", _, _, ..];

    private static PageFacts AuditPage(OutputFile file)
    {
        var diagnostics = new DiagnosticBag();
        var page = HtmlPage.Parse(file, diagnostics);
        foreach (var rule in AuditRules.Of(page.Kind))
            rule(page, diagnostics);
        return GatherFacts.From(page, [.. diagnostics.Found]);
    }

    private static IReadOnlyList<Diagnostic> Findings(Action<DiagnosticBag> check)
    {
        var bag = new DiagnosticBag();
        check(bag);
        return bag.Found;
    }

    private static bool IsPage(OutputFile file) =>
        file.Path.Value.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || file.Path.Value.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);
}

/// <summary>What an audit cannot read from the published files themselves.</summary>
internal sealed record AuditOptions
{
    public static readonly AuditOptions Default = new();

    /// <summary>Where the site is published, with its base path; null: found from what the pages call their canonical address.</summary>
    public Uri? SiteUrl { get; init; }

    /// <summary>
    /// Whether every HTML file must show an element <c>data-disclaimer</c>; null: where any of them does. Where one is shown, its
    /// words are checked in any case.
    /// </summary>
    public bool? DisclaimerRequired { get; init; }

    /// <summary>The words of the disclaimer; null: those that most pages show. White space does not count.</summary>
    public string? Disclaimer { get; init; }
}

/// <summary>A link that leaves the site, and the first place that has it.</summary>
internal sealed record OutsideLink(Uri Address, SourceLocation Location);
