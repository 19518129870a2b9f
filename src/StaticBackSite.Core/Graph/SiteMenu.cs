using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Routing;

namespace StaticBackSite.Graph;

/// <summary>An entry of the menu at the side.</summary>
/// <param name="Page">Null for a section without a page of its own.</param>
internal sealed record MenuNode(string Label, ParsedDocument? Page, ImmutableArray<MenuNode> Items)
{
    /// <summary>Its pages in reading order: its own, then those below it.</summary>
    public IEnumerable<ParsedDocument> Pages => Items.SelectMany(item => item.Pages).Prepend(Page).OfType<ParsedDocument>();

    /// <summary>Entries that a reader sees when all of it is unfolded.</summary>
    public int Size { get; } = 1 + Items.Sum(item => item.Size);
}

/// <summary>
/// The way through a manual: what <c>navigation:</c> says in sections, or else the folders. Pages that the sections do not name
/// follow at the end, so that each can be reached. Terms belong to the glossary, and pages such as 404 to no menu.
/// </summary>
internal sealed class SiteMenu
{
    private readonly Dictionary<ParsedDocument, (ImmutableArray<ParsedDocument> Order, int At)> _steps = [];
    private readonly Dictionary<ParsedDocument, ImmutableArray<MenuNode>> _trails = [];
    private readonly Dictionary<MenuNode, int> _places = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<ParsedDocument> _repeated = [];

    private SiteMenu(ImmutableArray<MenuNode> roots, ParsedDocument? home, bool isWritten)
    {
        (Roots, IsWritten) = (roots, isWritten);
        foreach (var root in roots)
        {
            var order = root.Pages.Distinct().ToImmutableArray();
            if (home is not null && !order.Contains(home))
                order = order.Insert(0, home);
            for (var i = 0; i < order.Length; i++)
                _steps.TryAdd(order[i], (order, i));
            Follow(root, [root]);
        }
    }

    /// <summary>One for the whole site, or one for each folder that has a menu.</summary>
    public ImmutableArray<MenuNode> Roots { get; }

    /// <summary>Whether its sections come from <c>navigation:</c>.</summary>
    public bool IsWritten { get; }

    /// <summary>The menu that a page has: the one that it is in, or that of the whole site.</summary>
    public MenuNode? RootOf(ParsedDocument page, SiteConfiguration site) =>
        TrailOf(page) is [var root, ..] ? root : site.Sidebar.IsEverywhere ? Roots.FirstOrDefault() : null;

    /// <summary>From the root of its menu down to the page; empty for one that is in no menu.</summary>
    public ImmutableArray<MenuNode> TrailOf(ParsedDocument page) => _trails.GetValueOrDefault(page, []);

    /// <summary>Which of the entries of its section an entry is, from 0.</summary>
    public int PlaceOf(MenuNode node) => _places.GetValueOrDefault(node);

    /// <summary>Whether a page is in the menu at more places than the one that its trail leads to.</summary>
    public bool IsRepeated(ParsedDocument page) => _repeated.Contains(page);

    public (ParsedDocument? Previous, ParsedDocument? Next) StepsOf(ParsedDocument page) => _steps.TryGetValue(page, out var step)
        ? (step.At > 0 ? step.Order[step.At - 1] : null, step.At + 1 < step.Order.Length ? step.Order[step.At + 1] : null)
        : (null, null);

    public static SiteMenu Of(SiteIndex index)
    {
        var setting = index.Site.Sidebar;
        var isWritten = index.Site.Menu.Any(item => item.IsSection);
        var home = index.PageAt(UrlPath.Root);
        var folders = new SiteMenuFromFolders(index);
        if (!setting.IsEverywhere)
            return new([.. setting.Folders.Select(folder => folders.Of(Folder(folder.Value))).OfType<MenuNode>()], null, isWritten: false);
        var items = isWritten ? Written(index, folders) : folders.Of("")?.Items ?? [];
        var root = new MenuNode(index.Site.Name, null, items);
        // One page needs no menu.
        return new(root.Pages.Skip(1).Any() ? [root] : [], home, isWritten);
    }

    /// <summary>A folder as it is written, with its slash; a full stop means the input folder.</summary>
    public static string Folder(string written) => written.Trim('/') is { Length: > 0 } and not "." ? written.Trim('/') + "/" : "";

    private static ImmutableArray<MenuNode> Written(SiteIndex index, SiteMenuFromFolders folders)
    {
        var written = index.Site.Menu.Select(item => Written(item, index, folders)).OfType<MenuNode>().ToImmutableArray();
        var named = written.SelectMany(item => item.Pages).ToHashSet();
        named.UnionWith(index.Site.Footer.Select(path => index.Page(new SourcePath(path.Value))).OfType<ParsedDocument>());
        return folders.Without(named) is { Items.IsEmpty: false } rest ? [.. written, new MenuNode(index.Strings.Page.MorePages, null, rest.Items)] : written;
    }

    private static MenuNode? Written(NavigationItem item, SiteIndex index, SiteMenuFromFolders folders)
    {
        var page = item.Page is { } path ? index.Page(new SourcePath(path.Value)) : null;
        var folder = item.Folder is { } name ? folders.Of(Folder(name.Value)) : null;
        ImmutableArray<MenuNode> items = [.. item.Items.Select(inner => Written(inner, index, folders)).OfType<MenuNode>(), .. folder?.Items ?? []];
        page ??= folder?.Page;
        return page is null && items.IsEmpty ? null : new MenuNode(item.Label ?? page?.FrontMatter.Label ?? folder?.Label ?? "", page, items);
    }

    private void Follow(MenuNode node, ImmutableArray<MenuNode> trail)
    {
        if (node.Page is { } page && !_trails.TryAdd(page, trail))
            _repeated.Add(page);
        for (var i = 0; i < node.Items.Length; i++)
        {
            _places[node.Items[i]] = i;
            Follow(node.Items[i], trail.Add(node.Items[i]));
        }
    }
}

/// <summary>A menu from the folders of the input folder.</summary>
internal sealed class SiteMenuFromFolders
{
    private readonly SiteIndex _index;
    private readonly ImmutableArray<ParsedDocument> _pages;

    public SiteMenuFromFolders(SiteIndex index)
    {
        _index = index;
        var footer = index.Site.Footer.Select(path => path.Value).ToHashSet(StringComparer.Ordinal);
        _pages = [.. index.Pages.Where(page => IsListed(page) && !footer.Contains(page.Source.Path.Value))];
    }

    /// <summary>The pages of a folder; null where it has none.</summary>
    /// <param name="folder">With a slash at its end; empty for the whole site.</param>
    public MenuNode? Of(string folder) => Of(folder, [.. _pages.Where(page => page.Source.Path.Folder.StartsWith(folder, StringComparison.Ordinal))]);

    /// <summary>The whole site without some of its pages; null where nothing is left.</summary>
    public MenuNode? Without(HashSet<ParsedDocument> named) => Of("", [.. _pages.Where(page => !named.Contains(page))]);

    private static bool IsListed(ParsedDocument page) =>
        page.FrontMatter is PageFrontMatter { Hidden: false } front && front.Type != PageType.Utility && page.Route.Url != UrlPath.Root;

    private MenuNode? Of(string folder, ImmutableArray<ParsedDocument> pages)
    {
        if (pages.IsEmpty)
            return null;
        var own = pages.FirstOrDefault(page => page.Source.Path.IsIndex && page.Source.Path.Folder == folder);
        var leaves = pages.Where(page => page != own && page.Source.Path.Folder == folder)
            .Select(page => (Order: OrderOf(page), IsFolder: false, Name: page.Source.Path.Stem, Node: new MenuNode(page.FrontMatter.Label, page, [])));
        var folders = pages.Where(page => page.Source.Path.Folder != folder)
            .GroupBy(page => page.Source.Path.Value[..(page.Source.Path.Value.IndexOf('/', folder.Length) + 1)], StringComparer.Ordinal)
            .Select(group => (Order: OrderOf(_index.PageAt(new UrlPath("/" + group.Key))), IsFolder: true, Name: group.Key[folder.Length..^1], Node: Of(group.Key, [.. group])!));
        return new MenuNode(own?.FrontMatter.Label ?? Humanize(folder), own,
        [
            .. leaves.Concat(folders)
                .OrderBy(entry => entry.Order).ThenBy(entry => entry.IsFolder).ThenBy(entry => entry.Name, NumbersByValue.Instance)
                .Select(entry => entry.Node),
        ]);
    }

    private static int OrderOf(ParsedDocument? page) => (page?.FrontMatter as PageFrontMatter)?.Order ?? int.MaxValue;

    /// <summary>What a folder without a page of its own is called: <c>how-it-works/</c> is “How it works”.</summary>
    public static string Humanize(string folder)
    {
        var name = folder.TrimEnd('/');
        name = name[(name.LastIndexOf('/') + 1)..].Replace('-', ' ').Replace('_', ' ');
        return name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];
    }

    /// <summary>As people sort: <c>2-write</c> before <c>10-publish</c>.</summary>
    private sealed class NumbersByValue : IComparer<string>
    {
        public static readonly NumbersByValue Instance = new();

        public int Compare(string? x, string? y)
        {
            var (left, right) = (Number(x!), Number(y!));
            return left != right ? left.CompareTo(right) : string.CompareOrdinal(x, y);
        }

        private static long Number(string name)
        {
            var digits = name.AsSpan().IndexOfAnyExceptInRange('0', '9');
            return long.TryParse(name.AsSpan(0, digits < 0 ? name.Length : digits), out var number) ? number : long.MaxValue;
        }
    }
}
