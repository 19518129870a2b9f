using System.Collections.Immutable;
using StaticBackSite.Content;
using StaticBackSite.Content.Data;
using StaticBackSite.Content.Syntax.Code;
using StaticBackSite.Content.Syntax.Links;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;

namespace StaticBackSite.Linking;

/// <summary>Finds the target of every link of a page, fragment included, or says why there is none.</summary>
internal sealed class ResolveLinks
{
    /// <summary>How paths in a page are written.</summary>
    public const string FromThisFile = "the path begins at the folder of this file";

    private readonly ParsedDocument _page;
    private readonly SiteIndex _index;
    private readonly DiagnosticBag _diagnostics;

    private ResolveLinks(ParsedDocument page, SiteIndex index, DiagnosticBag diagnostics)
    {
        _page = page;
        _index = index;
        _diagnostics = diagnostics;
    }

    /// <returns>For each link of the page, in their order; null where there is no such target.</returns>
    public static ImmutableArray<ResolvedLink?> Of(ParsedDocument page, SiteIndex index, DiagnosticBag diagnostics)
    {
        var resolver = new ResolveLinks(page, index, diagnostics);
        return [.. page.Links.Select(resolver.Resolve)];
    }

    private ResolvedLink? Resolve(LinkOccurrence link)
    {
        if (link.Target.Length == 0)
            return Fail(DiagnosticCodes.DeadLink, link, link.IsIncluded ? "this names no file" : "this link leads nowhere", link.IsIncluded ? "write its path after the word: `::: include samples/app.cs`" : "write its target between the round brackets");
        if (link.IsIncluded)
            return ResolveInclude(link);
        return LinkSchemes.SchemeOf(link.Target) switch
        {
            "xref" => ResolveName(link),
            "https" when link.IsLoaded && IsListedHost(link.Target) => new ResolvedLink(link.Target),
            not null when link.IsLoaded => Fail(DiagnosticCodes.OutsideImage, link, $"{(link.IsMedia ? "a file" : "an image")} from {HostOf(link.Target)} would tell that host who reads this page", "put the file into the input folder, or list the host under `pictureHosts` in site.yml"),
            { } scheme when LinkSchemes.IsAllowed(link.Target) && LinkSchemes.LeadsNowhere(link.Target) => Fail(DiagnosticCodes.DeadLink, link, $"nothing follows `{scheme}:`, so this link leads nowhere", "write the whole address"),
            not null when LinkSchemes.IsAllowed(link.Target) => ResolveWhole(link),
            { } scheme when _index.Site.LinkSchemes.Contains(scheme, StringComparer.Ordinal) => new ResolvedLink(link.Target),
            not null => Fail(DiagnosticCodes.ForbiddenScheme, link, $"links to `{link.Target}` are not allowed", LinkSchemes.Advice),
            null when link.Target.StartsWith("//", StringComparison.Ordinal) => Fail(DiagnosticCodes.ForbiddenScheme, link, $"`{link.Target}` does not say how to reach it", "begin it with https://"),
            null => ResolvePath(link),
        };
    }

    private bool IsListedHost(string address) => _index.Site.PictureHosts is { IsEmpty: false } hosts && Uri.TryCreate(address, UriKind.Absolute, out var uri) && hosts.Contains(uri.IdnHost.ToLowerInvariant());

    private static string HostOf(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? uri.Host : "another host";

    private ResolvedLink? ResolveName(LinkOccurrence link)
    {
        var (name, query, fragment) = Split(link.Target["xref:".Length..]);
        var pages = _index.Named(name);
        if (pages.IsEmpty && _index.DraftNamed(name) is { } draft)
            return Fail(DiagnosticCodes.DeadXref, link, $"{draft} is a draft, which this build leaves out", "delete `draft: true` there, or take the link out until the page is ready");
        if (pages.IsEmpty)
            return Fail(DiagnosticCodes.DeadXref, link, $"no page is called `{name}`", Suggestion.NameLike(name, _index.Names, "a page is called like its file, without `.md`"));
        if (pages.Length > 1)
            return Fail(DiagnosticCodes.AmbiguousXref, link, $"`{name}` could be {string.Join(" or ", pages.Select(p => p.Source.Path))}", "link to the file's path instead");
        return ToPage(link, pages[0], query, fragment);
    }

    private ResolvedLink? ResolvePath(LinkOccurrence link)
    {
        var (path, query, fragment) = Split(link.Target);
        if (path.Length == 0)
            return ToPage(link, _page, query, fragment);
        if (_page.Source.Path.Resolve(Uri.UnescapeDataString(path)) is not { } target)
            return ToNeighbour(path, query, fragment) ?? ToRepository(path, fragment) ?? Fail(DiagnosticCodes.LinkOutside, link, $"`{path}` leads out of the input folder", "link to a file inside it, or name the folder under `neighbours` in site.yml where it is published beside this site");
        // A question mark may also be part of a file's name.
        if (query.Length > 0 && _page.Source.Path.Resolve(Uri.UnescapeDataString(path + query)) is { } whole && (_index.Page(whole) is not null || _index.Asset(whole) is not null))
            (target, query) = (whole, "");
        if (PageFor(target) is { } page)
            return ToPage(link, page, query, fragment);
        if (_index.Asset(target) is { } asset)
            return ToFile(link, asset, query, fragment);
        if (target.Value.Length == 0)
            return Fail(DiagnosticCodes.DeadLink, link, "there is no home page", "write `index.md` at the root of the input folder");
        if (target == SingleSourceFiles.Disclaimer && _index.Sources.Disclaimer is not null)
            return Fail(DiagnosticCodes.DeadLink, link, $"`{target}` is the text at the foot of every page, and no page of its own", "write what readers are to find there on a page, and link to that");
        return DraftAt(target) is { } draft
            ? Fail(DiagnosticCodes.DeadLink, link, $"{draft} is a draft, which this build leaves out", "delete `draft: true` there, or take the link out until the page is ready; `build --drafts` and the preview include drafts")
            : Fail(DiagnosticCodes.DeadLink, link, $"there is no file `{target}`", SuggestPath(path, target));
    }

    private ResolvedLink? ResolveInclude(LinkOccurrence link)
    {
        var (path, region) = Include.SplitRegion(link.Target);
        if (_page.Source.Path.Resolve(path) is not { } file)
            return Fail(DiagnosticCodes.LinkOutside, link, $"`{path}` leads out of the input folder", "include a file inside it");
        if (Include.TextOf(file, _index) is not { } text)
            return Fail(DiagnosticCodes.DeadLink, link, $"there is no file `{file}`", SuggestPath(path, file));
        return IncludedRegion.Of(text, region) is { } shown
            ? new ResolvedLink(_index.Href(_page)) { Included = file, IncludedText = shown }
            : Fail(DiagnosticCodes.DeadFragment, link, $"{file} has no region `{region}`", $"put `{IncludedRegion.Start} {region}` and `#endregion` around it, in comments of its language; or name lines, as in `#L3-L9`");
    }

    /// <summary>What something else publishes beside this site, one folder above it; null where the site names no such folder.</summary>
    private ResolvedLink? ToNeighbour(string path, string query, string? fragment)
    {
        var parts = new List<string>();
        var above = 0;
        foreach (var part in (_page.Source.Path.Folder + path).Split('/').Where(part => part != "."))
        {
            if (part != "..")
                parts.Add(part);
            else if (parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else
                above++;
        }
        if (above != 1 || !_index.Site.Neighbours.Contains(parts.FirstOrDefault("")))
            return null;
        var folder = _index.Site.BasePath;
        return new ResolvedLink($"{folder[..Math.Max(0, folder.LastIndexOf('/'))]}/{string.Join('/', parts)}{query}{(fragment is null ? "" : "#" + fragment)}");
    }

    /// <summary>A file of the repository around the input folder, where the site wants such links; null where it does not, or the path leaves that too.</summary>
    private ResolvedLink? ToRepository(string path, string? fragment)
    {
        var site = _index.Site;
        return site.RepositoryLinks && site.Repository is { } repository && new SourcePath($"{site.EditFolder}/{_page.Source.Path}").Resolve(Uri.UnescapeDataString(path)) is { } file
            ? new ResolvedLink($"{repository.TrimEnd('/')}/blob/{site.EditBranch}/{string.Join('/', file.Value.Split('/').Select(Uri.EscapeDataString))}{(fragment is null ? "" : "#" + Uri.EscapeDataString(fragment))}")
            : null;
    }

    /// <summary>The draft that a path would lead to, if only it were published.</summary>
    private SourcePath? DraftAt(SourcePath target) => _index.Drafts.Contains(target) ? target : _index.DraftAt(new UrlPath(target.Value));

    private ResolvedLink? ToFile(LinkOccurrence link, Asset asset, string query, string? fragment)
    {
        var path = asset.Route.Source;
        if (link.IsImage && !FileKinds.IsPicture(path))
        {
            return FileKinds.IsUnshowablePicture(path)
                ? Fail(FileCodes.UnshowablePicture, link, "few browsers show pictures of this kind", "export it as JPEG, PNG or WebP")
                : Fail(FileCodes.NotAPicture, link, $"`{link.Target}` is no picture", "take the `!` away to link to it");
        }
        if (link.IsMedia && !FileKinds.IsPicture(path) && !FileKinds.IsMedia(path))
            return Fail(FileCodes.NotAPicture, link, $"`{link.Target}` is no film, sound or picture", "write a link to it");
        return new ResolvedLink(asset.Route.Url.Href(_index.Site.BasePath) + query + (fragment is null ? "" : "#" + fragment), null, link.IsImage ? asset.Figure : null) { Size = asset.Size, File = path };
    }

    /// <summary>An address with its host: mostly another site, but sometimes this one.</summary>
    private ResolvedLink? ResolveWhole(LinkOccurrence link)
    {
        if (OwnAddress.Of(link.Target, _index) is not { } own)
            return new ResolvedLink(link.Target);
        var fix = own.Page is null
            ? "link to the file of the page that is meant"
            : $"write `{(own.Page == _page && own.Fragment is not null ? "" : _page.Source.Path.RelativeTo(own.Page.Source.Path))}{(own.Fragment is null ? "" : "#" + own.Fragment)}`";
        if (own.IsPreview)
            return Fail(DiagnosticCodes.LinkToPreview, link, $"`{link.Target}` is the address of a preview on your own computer, where no reader can follow", fix);
        if (own.Page is null)
        {
            // Another program of the same host may answer there.
            _diagnostics.Report(DiagnosticCodes.LinkToOwnHost, _page.Source, link.Span, $"`{link.Target}` is an address of this site, which has no page there", fix);
            return new ResolvedLink(link.Target);
        }
        _diagnostics.Report(DiagnosticCodes.LinkToOwnHost, _page.Source, link.Span, $"`{link.Target}` is a page of this site, written as if it were another's", fix);
        return ToPage(link, own.Page, own.Query, own.Fragment);
    }

    /// <summary>The page of a file, of an address, or of the HTML file that other generators make of it; a file of that very name goes first.</summary>
    private ParsedDocument? PageFor(SourcePath target) =>
        _index.Page(target) ?? AtAddress(target.Value)
        ?? (target.HasExtension(".html") && _index.Asset(target) is null ? AtAddress(target.FileName == "index.html" ? target.Folder.TrimEnd('/') : target.Value[..^".html".Length]) : null);

    private ParsedDocument? AtAddress(string path) => _index.PageAt(path.Length == 0 ? UrlPath.Root : new UrlPath($"/{path}/"));

    private ResolvedLink? ToPage(LinkOccurrence link, ParsedDocument page, string query, string? fragment)
    {
        if (link.IsLoaded)
            return Fail(DiagnosticCodes.DeadLink, link, $"`{link.Target}` is a page, not {(link.IsMedia ? "a film or a sound" : "an image")}", link.IsMedia ? "write a link to it" : "take the `!` away to link to it");
        if (fragment is null)
            return new ResolvedLink(_index.Href(page) + query, page);
        if (!IsTop(fragment) && !page.IsUnreadable && !page.HasPart(fragment))
            return Fail(DiagnosticCodes.DeadFragment, link, $"{page.Source.Path} has no heading `#{fragment}`", SuggestFragment(fragment, page));
        var href = page == _page && query.Length == 0 ? "" : _index.Href(page) + query;
        return new ResolvedLink($"{href}#{Uri.EscapeDataString(fragment)}", page);
    }

    /// <summary>Every page has a top (HTML, “find a potential indicated element”).</summary>
    private static bool IsTop(string fragment) => fragment.Length == 0 || string.Equals(fragment, "top", StringComparison.OrdinalIgnoreCase);

    private static string? SuggestFragment(string fragment, ParsedDocument page) =>
        page.AnchorNames.Nearest(fragment) is { } near ? $"did you mean `#{near}`?"
        : page.Headings.IsEmpty ? "that page has no headings"
        : $"it has {string.Join(", ", page.Headings.Take(6).Select(h => "#" + h.Id))}{(page.Headings.Length > 6 ? ", …" : "")}";

    private string SuggestPath(string written, SourcePath target) =>
        written.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? $"write `https://{written}`: without it this is a file of this site"
        : written.Contains('@', StringComparison.Ordinal) && !written.Contains('/', StringComparison.Ordinal) ? $"write `mailto:{written}` to link to a mail address"
        : Suggestion.OrRule(_index.Paths.DidYouMean(target, _page.Source.Path, Math.Max(1, written.Length / 3)), FromThisFile);

    private ResolvedLink? Fail(DiagnosticCode code, LinkOccurrence link, string message, string? hint)
    {
        _diagnostics.Report(code, _page.Source, link.Span, message, hint);
        return null;
    }

    /// <summary>The three parts of a reference (RFC 3986, 4.2). The query stays encoded as it is and keeps its question mark.</summary>
    private static (string Path, string Query, string? Fragment) Split(string target)
    {
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? null : Uri.UnescapeDataString(target[(hash + 1)..]);
        var rest = hash < 0 ? target : target[..hash];
        return rest.IndexOf('?', StringComparison.Ordinal) is var mark and >= 0 ? (rest[..mark], rest[mark..], fragment) : (rest, "", fragment);
    }
}
