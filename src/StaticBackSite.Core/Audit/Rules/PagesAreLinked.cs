using StaticBackSite.Audit.Addresses;
using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>A reader can come to every page by following links.</summary>
internal static class PagesAreLinked
{
    public static void Check(AuditedSite site, DiagnosticBag diagnostics)
    {
        var linked = site.References
            .Where(reference => reference.Written.Kind == ReferenceKind.Link)
            .Select(link => link.Target is Target.Inside place && (site.FileAt(place) ?? site.FileBehind(place)) is { } file && file.Path != link.From.Path ? file.Path : default)
            .ToHashSet();
        foreach (var page in site.Pages.Where(page => page.Kind == PageKind.Page && page.File.Path.Value != "index.html" && !linked.Contains(page.File.Path)))
            diagnostics.Report(AuditCodes.UnlinkedPage, site.StartOf(page.File), "no other page links to this one", "link to it from a page that its readers come from, or unpublish it");
    }
}
