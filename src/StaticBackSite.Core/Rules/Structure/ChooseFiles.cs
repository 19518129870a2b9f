using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Graph;
using StaticBackSite.Linking;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Rules.Structure;

/// <summary>Which files beside the pages go online: pictures and media, and what a page links to. Everything else is left out, and reported.</summary>
internal static class ChooseFiles
{
    private static readonly DiagnosticCode ActiveFile = new(
        "SB1303", Severity.Error, "A file that a browser could run",
        "Files beside the pages are published as they are, if they are of a kind that can do nothing: pictures, media, documents, data. Whoever can add one that runs in a browser could change every page of the site.",
        "`[a page](extras/page.html)` or `[a script](x.js)`",
        "Publish the text as a page in Markdown, or the file inside a .zip. Scripts and styles belong to the theme.");

    private static readonly DiagnosticCode UnlinkedFile = new(
        "SB1306", Severity.Warning, "A file that is not published",
        "Pictures, films, sounds, fonts, PDF files and what lies in `.well-known` are published wherever they lie, and other files only where a page links to them. Backups, lock files and files of the system never are.",
        "`input/articles/~$plan.docx`, `Thumbs.db`, `page.md~` or `deploy/settings.yml`",
        "Take the file out of the input folder. If readers need it, link to it from a page.");

    public static readonly SiteCheck Rule = SiteCheck.Of(site => Check(site.Site, site.Diagnostics), ActiveFile, UnlinkedFile);

    /// <summary>The files to publish, in their order.</summary>
    public static IEnumerable<Asset> Published(LinkedSite site)
    {
        var linked = LinkedBy(site);
        return site.Index.Assets.Where(asset => IsPublished(asset, linked));
    }

    private static void Check(LinkedSite site, DiagnosticBag diagnostics)
    {
        var linked = LinkedBy(site);
        foreach (var asset in site.Index.Assets.Where(asset => linked.Contains(asset.Route.Source) && !FileKinds.IsPublishable(asset.Route.Source) && !FileKinds.IsPageOfOtherEnding(asset.Route.Source)))
            ReportUnsafe(asset.Route.Source, diagnostics);
        var pages = site.Index.Assets.Select(asset => asset.Route.Source).Where(FileKinds.IsPageOfOtherEnding).ToHashSet();
        foreach (var path in pages)
            diagnostics.Report(ReadingCodes.PageOfOtherEnding, linked.Contains(path) ? Severity.Error : Severity.Warning, SourceLocation.StartOf(path), $"files that end in {path.FileName[path.FileName.LastIndexOf('.')..]} are not read as pages", $"rename it to end in .md{(path.HasExtension(".mdx") ? ", and write its components as Markdown" : "")}");
        var included = site.Pages.SelectMany(page => page.Links).Select(link => link?.Included).OfType<SourcePath>().ToHashSet();
        var leftOut = site.Index.Assets.Select(asset => asset.Route.Source).Where(path => !linked.Contains(path) && !included.Contains(path) && !pages.Contains(path) && !FileKinds.IsPublishedAnyway(path) && !IsRefusedAtItsLink(path, site) && !site.Index.Site.Theme.Takes(path));
        foreach (var folder in leftOut.GroupBy(path => path.Folder, StringComparer.Ordinal))
            ReportLeftOut([.. folder], diagnostics);
    }

    /// <summary>A picture that browsers cannot show is reported where a page shows it.</summary>
    private static bool IsRefusedAtItsLink(SourcePath path, LinkedSite site) =>
        FileKinds.IsUnshowablePicture(path) && site.Pages.Any(page => page.Parsed.Links.Any(link => link.IsImage && page.Parsed.Source.Path.Resolve(link.Target) == path));

    private static bool IsPublished(Asset asset, HashSet<SourcePath> linked) =>
        FileKinds.IsPublishedAnyway(asset.Route.Source) || (linked.Contains(asset.Route.Source) && FileKinds.IsPublishable(asset.Route.Source));

    private static HashSet<SourcePath> LinkedBy(LinkedSite site)
    {
        var linked = site.Pages.SelectMany(page => page.Links).Select(link => link?.File).OfType<SourcePath>().ToHashSet();
        if (site.Index.Sources.Disclaimer is { } disclaimer)
            linked.UnionWith(ResolveLinks.Of(disclaimer, site.Index, new DiagnosticBag()).Select(link => link?.File).OfType<SourcePath>());
        return linked;
    }

    private static void ReportUnsafe(SourcePath path, DiagnosticBag diagnostics)
    {
        if (FileKinds.IsUnshowablePicture(path))
            diagnostics.Report(FileCodes.UnshowablePicture, path, "few browsers show pictures of this kind", "export it as JPEG, PNG or WebP");
        else
            diagnostics.Report(ActiveFile, path, $"{NameOf(path)} are not published: a host may serve one as something that a browser runs", "publish the text as a page in Markdown, the picture as PNG, or the file inside a .zip");
    }

    private static string NameOf(SourcePath path) => path.FileName.LastIndexOf('.') is var dot and > 0 ? $"files that end in {path.FileName[dot..]}" : "files without an ending";

    /// <summary>A folder of them is one mistake, and reported once.</summary>
    private static void ReportLeftOut(SourcePath[] paths, DiagnosticBag diagnostics)
    {
        var (first, more) = (paths[0], paths.Length - 1);
        var others = more == 0 ? "" : $"; neither {(more == 1 ? "is another file" : $"are {more:N0} other files")} of this folder";
        if (FileKinds.IsLeftOver(first))
            diagnostics.Report(UnlinkedFile, first, $"an editor or the system has left this file behind; it is not published{others}", "delete it");
        else if (first.FileName.EndsWith(".md.txt", StringComparison.OrdinalIgnoreCase))
            diagnostics.Report(UnlinkedFile, first, $"this file ends in .txt, so it is no page, and it is not published{others}", $"rename it to `{first.FileName[..^".txt".Length]}`");
        else
            diagnostics.Report(UnlinkedFile, first, $"no page links to this file, so it is not published{others}", ThemeSettings.IsStyle(first) || ThemeSettings.IsScript(first) ? "if it belongs to the look of the site, say `theme: { files: true }` in site.yml" : FileKinds.IsPublishable(first) ? "link to it from a page, or take it out of the input folder" : "take it out of the input folder");
    }
}
