using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Content.Syntax.Links;
using StaticBackSite.Importing.Tools;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Importing;

/// <summary>
/// Turns a folder that another tool makes a site of into the input folder of a site: pages, menu, redirects from every published
/// address, and a list of what a person has to look at. Pure: files in, files out.
/// </summary>
internal sealed class Import
{
    /// <summary>In the order in which they are asked; the last takes any folder.</summary>
    private static readonly ImmutableArray<SourceTool> Tools = [new MkDocs(), new MdBook(), new Docusaurus(), new Starlight(), new VitePress(), new Hugo(), new Obsidian(), new PlainFolder()];

    /// <summary>Files that are something else here, or nothing that readers get.</summary>
    private static readonly string[] Taken = ["disclaimer.md", "search.md"];

    private readonly Dictionary<string, string> _taken = new(StringComparer.Ordinal);
    private readonly HashSet<string> _pictureHosts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImportedPage> _claimed = new(StringComparer.Ordinal);
    private readonly SourceTool _tool;

    /// <summary>What links begin with, beside the usual.</summary>
    internal SortedSet<string> Schemes { get; } = new(StringComparer.Ordinal);

    /// <summary>Folders of the host beside the site that links lead to.</summary>
    internal SortedSet<string> Neighbours { get; } = new(StringComparer.Ordinal);

    private HashSet<string>? _live;

    private Import(SourceFolder folder)
    {
        Folder = folder;
        _tool = Tools.First(tool => tool.Knows(folder));
        Plan = _tool.Read(folder);
        Pages = [.. folder.Files.Where(file => IsPage(file.Path)).Select(Read).OrderBy(page => page.Path.EndsWith("index.md", StringComparison.OrdinalIgnoreCase) ? 0 : 1).ThenBy(page => page.Path, StringComparer.Ordinal).DistinctBy(page => page.Target.ToLowerInvariant()).OrderBy(page => page.Path, StringComparer.Ordinal)];
        Links = new ImportLinks(this);
    }

    /// <summary>What the tool is called.</summary>
    public string ToolName => _tool.Name;

    public ImportNotes Notes { get; } = new();

    internal SourceFolder Folder { get; }

    internal ImportPlan Plan { get; }

    internal ImmutableArray<ImportedPage> Pages { get; }

    internal ImportLinks Links { get; }

    public int PageCount => Pages.Length;

    /// <returns>The import, and the files of the new site.</returns>
    public static (Import Import, ImmutableArray<SourceFile> Files) From(SourceFolder folder)
    {
        var import = new Import(folder);
        return (import, import.Write());
    }

    /// <summary>Takes a file of the source folder into the new site.</summary>
    /// <returns>Its path there.</returns>
    internal string Take(string file)
    {
        if (_taken.TryGetValue(file, out var path))
            return path;
        var from = Plan.Static.FirstOrDefault(folder => file.StartsWith(folder, StringComparison.Ordinal)) ?? (file.StartsWith(Plan.Content, StringComparison.Ordinal) ? Plan.Content : "");
        path = file[from.Length..];
        if (Plan.Unpublished.Length > 0 && from == Plan.Content && path.StartsWith(Plan.Unpublished, StringComparison.Ordinal))
            path = path[Plan.Unpublished.Length..];
        // A host may serve a file of another kind as something that a browser runs; as text, readers have it too.
        if (!FileKinds.IsPublishable(new(file)))
        {
            Notes.Add("a linked file of a kind that is not published got the ending .txt", file);
            path += ".txt";
        }
        // What browsers may keep for ever lies in this folder, and nothing else.
        if (path.StartsWith(Route.HashedFolder + "/", StringComparison.Ordinal))
            path = "files" + path[Route.HashedFolder.Length..];
        return _taken[file] = path;
    }

    /// <summary>Whether a page of the new site has an address.</summary>
    internal bool IsLive(string key) => (_live ??= Pages.Select(page => Route.OfPage(new(page.Target), page.Slug).Url.Key).ToHashSet(StringComparer.Ordinal)).Contains(key);

    /// <summary>Whether a page is the first to redirect from an address.</summary>
    internal bool Claim(string address, ImportedPage page) => _claimed.TryAdd(address, page);

    /// <summary>Notes that a link begins with something else than an address of the web.</summary>
    internal void Meet(string scheme, string address, ImportedPage page)
    {
        if (scheme is "javascript" or "vbscript" or "data" or "blob" or "file" or "about")
            Notes.Add($"a link runs or opens what no page may: `{scheme}:`", page.Source);
        else if (scheme != "xref" && !LinkSchemes.IsAllowed(address))
            Schemes.Add(scheme);
    }

    /// <summary>Notes that links lead to a folder beside the site.</summary>
    internal void MeetNeighbour(string folder) => Neighbours.Add(folder);

    private bool IsPage(SourcePath path) =>
        SourceFolder.IsPage(path) && path.Value.StartsWith(Plan.Content, StringComparison.Ordinal) && !Plan.IsNoPage(path.Value[Plan.Content.Length..]) && !path.Value.Split('/').Any(part => part.StartsWith('.'));

    private ImportedPage Read(SourceFile file)
    {
        var path = file.Path.Value[Plan.Content.Length..];
        if (Plan.Unpublished.Length > 0 && path.StartsWith(Plan.Unpublished, StringComparison.Ordinal))
            path = path[Plan.Unpublished.Length..];
        var (keys, body) = ForeignFrontMatter.Split(SourceFolder.TextOf(file));
        var clean = new SourcePath(PathNames.Clean(path, Plan.HasNumberedNames));
        var old = PathNames.OldAddress(clean, keys, Plan);
        var target = PathNames.Target(Plan.Prefix + clean, Taken);
        var slug = Route.OfPage(new(target)).Url.Key == new UrlPath(Plan.HasHtmlAddresses ? old.Replace(".html", "", StringComparison.Ordinal) : old).Key ? null : keys.AnyText("slug", "permalink", "url") is not null || target != (Plan.Prefix + clean) ? old : null;
        return new ImportedPage(file.Path.Value, path, target, keys) { Body = body, OldAddress = old, Slug = slug, Order = PathNames.Order(path, keys, Plan.HasNumberedNames) };
    }

    private ImmutableArray<SourceFile> Write()
    {
        foreach (var page in Pages)
        {
            page.Body = _tool.Rewrite(page, this);
            page.Body = Boxes.Rewrite(page.Body);
            page.Body = SimpleHtml.Rewrite(page.Body, page.Source, Notes);
            page.Body = Anchors.Keep(page.Body, _tool.Slugs, Plan.HasTermIds);
        }
        var pages = Pages.Select(Write).ToArray();
        foreach (var file in Folder.Files.Where(file => IsPublished(file.Path)))
            Take(file.Path.Value);
        var files = _taken.Select(taken => new SourceFile(new(taken.Value), Folder.File(taken.Key)!.Content)).DistinctBy(file => file.Path.Value.ToLowerInvariant());
        var site = SiteSettings.Write(this, [.. _pictureHosts.Order(StringComparer.Ordinal)]);
        return [.. pages.Concat(files.Where(file => !pages.Any(page => page.Path == file.Path))).Append(site).OrderBy(file => file.Path)];
    }

    /// <summary>Files beside the pages that readers get without a link, such as pictures.</summary>
    private bool IsPublished(SourcePath path) =>
        (path.Value.StartsWith(Plan.Content, StringComparison.Ordinal) || Plan.Static.Any(folder => path.Value.StartsWith(folder, StringComparison.Ordinal)))
        && !SourceFolder.IsPage(path) && FileKinds.IsPublishedAnyway(path) && !path.Value.Split('/').Any(part => part.StartsWith('.'));

    private SourceFile Write(ImportedPage page)
    {
        var (kept, dropped) = ForeignFrontMatter.Translate(page.Keys);
        foreach (var key in dropped)
            Notes.Add($"the front matter key `{key}` means nothing here and was left out", page.Source);
        var title = kept.Find(key => key.Key == "title").Value as string;
        var (body, shown) = Headings.Settle(page.Body, title);
        if (shown is not null)
        {
            kept[0] = new("title", shown);
            if (title!.Length <= 40 && !kept.Exists(key => key.Key == "shortTitle"))
                kept.Insert(1, new("shortTitle", title));
        }
        kept.RemoveAll(key => key.Key == "order");
        if (page.Slug is not null)
            kept.Add(new("slug", page.Slug));
        if (page.Order is { } order)
            kept.Add(new("order", order));
        var redirects = PathNames.Redirects(page, this);
        if (redirects.Length > 0)
            kept.Add(new("redirectFrom", redirects));
        page.Body = body;
        body = Links.Rewrite(page);
        foreach (var host in PathNames.PictureHosts(body))
            _pictureHosts.Add(host);
        return new SourceFile(new(page.Target), Encoding.UTF8.GetBytes(ForeignFrontMatter.Write(kept) + body.TrimStart('\n')));
    }
}

/// <summary>What a person has to look at after an import: each remark once, with its places.</summary>
internal sealed class ImportNotes
{
    private const int NamedPlaces = 3;

    private readonly SortedDictionary<string, List<string>> _notes = new(StringComparer.Ordinal);

    public bool IsEmpty => _notes.Count == 0;

    /// <summary>The remarks, those with most places first.</summary>
    public ImmutableArray<(string Remark, ImmutableArray<string> Places)> All => [.. _notes.OrderByDescending(note => note.Value.Count).Select(note => (note.Key, note.Value.ToImmutableArray()))];

    /// <param name="place">The path of a file in the source folder.</param>
    public void Add(string remark, string place)
    {
        if (!_notes.TryGetValue(remark, out var places))
            _notes.Add(remark, places = []);
        places.Add(place);
    }

    /// <summary>A remark as one line, with its count and first places.</summary>
    public static string Line((string Remark, ImmutableArray<string> Places) note) =>
        $"{note.Remark}: {note.Places.Length:N0} {(note.Places.Length == 1 ? "place" : "places")}, {string.Join(", ", note.Places.Distinct().Take(NamedPlaces))}{(note.Places.Distinct().Count() > NamedPlaces ? ", …" : "")}";

    /// <summary>All remarks with all their files, as Markdown.</summary>
    public string Markdown(string tool, int pages)
    {
        var text = new StringBuilder($"# What is left to do after the import\n\n{pages:N0} pages were read as {tool} has them. Build the site to see what else is wrong.\n");
        foreach (var (remark, places) in All)
        {
            text.Append($"\n## {remark}\n\n");
            foreach (var place in places.GroupBy(place => place, StringComparer.Ordinal))
                text.Append($"- `{place.Key}`{(place.Count() > 1 ? $", {place.Count():N0} times" : "")}\n");
        }
        return text.ToString();
    }
}

/// <summary>A page on its way.</summary>
/// <param name="Source">Its path in the source folder.</param>
/// <param name="Path">Its path in the folder of the pages.</param>
/// <param name="Target">Its path in the new site.</param>
/// <param name="Keys">Its front matter as it was written.</param>
internal sealed record ImportedPage(string Source, string Path, string Target, LooseMap Keys)
{
    public required string Body { get; set; }

    /// <summary>Where it was published, from the root of the site.</summary>
    public required string OldAddress { get; init; }

    /// <summary>The address that its front matter asks for; null for that of its file.</summary>
    public string? Slug { get; init; }

    public int? Order { get; init; }

    /// <summary>Whether it may hold components and expressions.</summary>
    public bool IsMdx => Source.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase);
}

/// <summary>The <c>site.yml</c> of the new site.</summary>
internal static partial class SiteSettings
{
    public static SourceFile Write(Import import, ImmutableArray<string> pictureHosts)
    {
        var (plan, text) = (import.Plan, new StringBuilder());
        Append(text, "name", plan.Name ?? Skeletons.SiteSkeleton.NameOf(import.Folder.Name));
        var hasUrl = SiteUrl.TryParse(plan.Url ?? "", out _);
        if (!hasUrl)
            import.Notes.Add("the address of the site is not known; correct `url` in site.yml", "site.yml");
        Append(text, "url", hasUrl ? plan.Url! : "https://example.org" + (import.Neighbours.Count > 0 ? $"/{plan.Folder?.Trim('/') ?? Slug.OfFile(import.Folder.Name)}" : ""));
        Append(text, "locale", plan.Locale is { } locale && LanguageTag.Form.Fits(locale) ? locale : "en");
        if (plan.Description is { Length: > 0 } description)
            Append(text, "description", description);
        if (plan.Repository is { } repository && Repository().Match(repository) is { Success: true } root)
            Append(text, "repository", root.Value);
        if (pictureHosts.Length > 0)
            text.Append($"# Pages show pictures of these hosts, each of which learns who reads such a page.\npictureHosts: [{string.Join(", ", pictureHosts)}]\n");
        if (import.Schemes.Count > 0)
            text.Append($"# Links open these apps.\nlinkSchemes: [{string.Join(", ", import.Schemes)}]\n");
        if (import.Neighbours.Count > 0)
            text.Append($"# Links lead to these folders, which are published beside this site.\nneighbours: [{string.Join(", ", import.Neighbours.Select(ForeignFrontMatter.Quoted))}]\n");
        var menu = Menu(plan.Menu, import, 0);
        if (menu.Length > 0)
            text.Append("navigation:\n").Append(menu);
        return new SourceFile(SiteConfiguration.FileName, Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static string Menu(IEnumerable<MenuEntry> entries, Import import, int depth)
    {
        var (text, indent) = (new StringBuilder(), new string(' ', 2 + (4 * depth)));
        foreach (var entry in entries)
        {
            if (entry.Folder is { } folder)
            {
                text.Append($"{indent}- folder: {ForeignFrontMatter.Quoted(import.Plan.Prefix + (folder is "." && import.Plan.Prefix.Length > 0 ? "" : folder.Trim('/') + "/"))}\n");
                continue;
            }
            var page = entry.Page is { } name ? import.Links.Find(name) : null;
            if (entry.Page is not null && page is null)
                import.Notes.Add($"the menu names `{entry.Page}`, which is no page", "site.yml");
            var items = depth < NavigationItem.Deepest ? Menu(entry.Items, import, depth + 1) : "";
            if (page is null && items.Length == 0)
                continue;
            if (page is not null && items.Length == 0 && entry.Label is null)
                text.Append($"{indent}- {ForeignFrontMatter.Quoted(page.Target)}\n");
            else
            {
                text.Append(page is null ? $"{indent}- section: {ForeignFrontMatter.Quoted(entry.Label ?? "")}\n" : $"{indent}- page: {ForeignFrontMatter.Quoted(page.Target)}\n");
                if (page is not null && entry.Label is { } label)
                    text.Append($"{indent}  label: {ForeignFrontMatter.Quoted(label)}\n");
                if (items.Length > 0)
                    text.Append($"{indent}  items:\n{items}");
            }
        }
        return text.ToString();
    }

    /// <summary>Without the branch and the folder in it.</summary>
    [GeneratedRegex("^https://[^/]+/[^/]+/[^/]+", RegexOptions.None, 1000)]
    private static partial Regex Repository();

    private static void Append(StringBuilder text, string key, string value) => text.Append($"{key}: {ForeignFrontMatter.Quoted(value)}\n");
}
