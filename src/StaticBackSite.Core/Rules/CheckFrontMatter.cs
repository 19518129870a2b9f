using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

namespace StaticBackSite.Rules;

/// <summary>
/// What a site asks of front matter. Freely, which is the default, a page needs none, and what is odd in it is a warning; strictly, a
/// page gives its title and its description, and what is odd is an error.
/// </summary>
internal static class CheckFrontMatter
{
    public static readonly SiteCheck Rule = SiteCheck.Of(site => Check(site.Index, site.Diagnostics));

    private static void Check(SiteIndex index, DiagnosticBag diagnostics)
    {
        if (index.Site.FrontMatter != FrontMatterMode.Strict)
            return;
        foreach (var page in index.Pages.Where(page => !page.IsUnreadable))
        {
            if (!page.HasFrontMatter)
                diagnostics.Report(DiagnosticCodes.MissingFrontMatter, page.Source, new SourceSpan(0, 1), "this page has no front matter", "begin the file with `---`, `title: …`, `description: …` and `---`, each on a line of its own");
            else
                RequireKeys(page, diagnostics);
        }
    }

    /// <summary>Where a site is free, an unknown key or a long text is no reason to publish nothing.</summary>
    public static IEnumerable<Diagnostic> Relax(IEnumerable<Diagnostic> found, SiteIndex index) =>
        index.Site.FrontMatter == FrontMatterMode.Strict ? found
        : found.Select(d => (d.Code == DiagnosticCodes.UnknownKey || d.Code == DiagnosticCodes.TextTooLong) && IsOfPage(d, index) ? d with { Severity = Severity.Warning } : d);

    /// <summary>A term has to fit into a pop-up, and means something else by every key.</summary>
    private static bool IsOfPage(Diagnostic found, SiteIndex index) => found.Location.Path.IsMarkdown && index.Page(found.Location.Path)?.FrontMatter is not TermFrontMatter;

    private static void RequireKeys(ParsedDocument page, DiagnosticBag diagnostics)
    {
        var front = page.FrontMatter;
        var place = new SourceSpan(page.Source.Text.IndexOf('\n', StringComparison.Ordinal) + 1, 1);
        if (front.IsTitleFromText && !front.Unreadable.Contains("title"))
            diagnostics.Report(DiagnosticCodes.MissingKey, page.Source, place, "`title` is missing", "add a line `title: …`. The heading of the page.");
        if (front.IsDescriptionFromText && front is not TermFrontMatter && !front.Unreadable.Contains("description"))
            diagnostics.Report(DiagnosticCodes.MissingKey, page.Source, place, "`description` is missing", "add a line `description: …`. One sentence for search results.");
    }
}
