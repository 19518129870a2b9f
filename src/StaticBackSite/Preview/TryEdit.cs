using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using StaticBackSite.Content;
using StaticBackSite.Outputs;
using StaticBackSite.Pages;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Preview;

/// <summary>
/// What the editor of the preview asks for: the pages, their text, and what a text that is only in the browser would become. Nothing is
/// written: the result is taken to GitHub by its writer.
/// </summary>
internal sealed class TryEdit(PreviewSettings settings, SiteDefinition site, IPageRenderer theme)
{
    /// <summary>The address of the editor, below the base path of the site.</summary>
    public const string Address = "/contribute/editor/";

    /// <summary>Beside it, the list of pages.</summary>
    public const string PageList = "pages.json";

    /// <summary>What its page loads.</summary>
    private static readonly string[] Parts = ["editor.css", "editor.js", "field.js"];

    /// <summary>In bytes: no page comes near it.</summary>
    public const int Longest = 1_000_000;

    private readonly Lock _turn = new();
    private readonly SiteBuild _build = new(site, theme) { IsLazy = true };

    /// <summary>The pages that can be edited, as JSON.</summary>
    /// <param name="isWhole">Whether their texts are in it, for an editor that has no server to ask.</param>
    public static byte[] Pages(SiteIndex index, bool isWhole)
    {
        var pages = index.Pages.OrderBy(page => page.Source.Path).Select(page => new EditablePage(page.Source.Path.Value, page.FrontMatter.Title, isWhole ? index.Href(page) : null, isWhole ? page.Source.Text : null));
        return JsonSerializer.SerializeToUtf8Bytes(new EditableSite(index.Site.Name, index.Site.Repository?.TrimEnd('/'), index.Site.EditBranch, [.. pages]), EditJson.Default.EditableSite);
    }

    /// <summary>The editor as files of a site on the web, where no program runs: the pages and their texts are in it.</summary>
    public static IEnumerable<OutputFile> Files(SiteIndex index)
    {
        var html = Encoding.UTF8.GetString(PreviewScript.File("editor.html")!).Replace(" data-live", "", StringComparison.Ordinal);
        yield return File("index.html", Encoding.UTF8.GetBytes(html));
        foreach (var name in Parts)
            yield return File(name, PreviewScript.File(name)!);
        yield return File(PageList, Pages(index, isWhole: true));

        static OutputFile File(string name, byte[] content) => new(new OutputPath(Address.Trim('/') + "/" + name), content);
    }

    public static string? TextOf(PreviewedSite site, string path) =>
        site.Publication.Index.Pages.FirstOrDefault(page => page.Source.Path.Value == path)?.Source.Text;

    /// <summary>What a request asks to try; null where it is none.</summary>
    public static TriedText? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, EditJson.Default.TriedText) is { Path: not null, Text: not null } tried && IsPage(tried.Path) ? tried : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The page as it would be, and what would be found in it, as JSON.</summary>
    public byte[] Run(TriedText tried, ImmutableArray<SourceFile> files, PreviewedSite shown, CancellationToken stop)
    {
        lock (_turn)
        {
            var path = new SourcePath(tried.Path);
            var publication = _build.Run([.. files.Where(file => file.Path != path).Append(new SourceFile(path, Encoding.UTF8.GetBytes(tried.Text))).OrderBy(file => file.Path)], settings.Build with { Search = false }, shown.Publication, stop);
            var known = shown.Report.Diagnostics.Where(finding => finding.Location.Path != path).Select(finding => (finding.Code, finding.Location.Path, finding.Message)).ToHashSet();
            // Its own findings, and what it breaks elsewhere.
            var findings = publication.Report.Diagnostics
                .Where(finding => finding.Location.Path == path || !known.Contains((finding.Code, finding.Location.Path, finding.Message)))
                .OrderBy(finding => finding.Location.Path != path).ThenBy(finding => finding.Location.Line)
                .Select(finding => new TriedFinding(finding.Code.Id, finding.Severity.ToString().ToLowerInvariant(), finding.Location.Path.Value, finding.Location.Line, finding.Location.Column, finding.Location.Length, finding.Message, finding.Hint));
            return JsonSerializer.SerializeToUtf8Bytes(new TriedPage(Html(publication, path), [.. findings]), EditJson.Default.TriedPage);
        }
    }

    private static string? Html(Publication publication, SourcePath path)
    {
        if (publication.Index.Page(path) is not { } page || ErrorPage.IsNeededFor(page))
            return null;
        return publication.Files.FirstOrDefault(file => file.Path == page.Route.Output) is { } file ? Encoding.UTF8.GetString(file.Content().Span) : null;
    }

    private static bool IsPage(string path) =>
        path.Length is > 3 and < 200 && path.EndsWith(".md", StringComparison.Ordinal) && path.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_' or '/' or '.') && path.Split('/').All(part => part.Length > 0 && part[0] != '.');
}
