using System.Collections.Concurrent;
using System.Collections.Immutable;
using StaticBackSite.Content;
using StaticBackSite.Graph;

namespace StaticBackSite.Pages;

/// <summary>The menu at the side of a page, and the pages before and after it.</summary>
/// <param name="Label">What it leads through: the site, or a part of it.</param>
internal sealed record PageMenu(string Label, ImmutableArray<MenuEntry> Entries, PageLink? Previous, PageLink? Next)
{
    /// <summary>The group of the theme's files that such pages need.</summary>
    public const string Assets = "sidebar";

    /// <summary>Up to here a menu is whole on every page; a larger one unfolds the way to the page alone, or pages would grow with the site.</summary>
    private const int LargestWhole = 150;

    /// <summary>Of neighbours, so many on each side.</summary>
    private const int MostNeighbours = 30;

    /// <summary>A menu of so few entries is unfolded everywhere.</summary>
    private const int LargestUnfolded = 45;

    /// <summary>Null for a page that has none.</summary>
    public static PageMenu? Of(ParsedDocument page, PublishedSite site)
    {
        var menu = site.Linked.Graph.Menu;
        if (menu.RootOf(page, site.Index.Site) is not { } root)
            return null;
        var (previous, next) = menu.StepsOf(page);
        return new(root.Label, EntriesFor(root, page, site, menu.IsRepeated(page) ? null : site.MenuEntries), Link(previous), Link(next));

        PageLink? Link(ParsedDocument? to) => to is null ? null : new PageLink(site.Index.Href(to), to.FrontMatter.Label);
    }

    /// <param name="shared">What pages have made so far that all of them show alike: every entry that is not on the way to the page. Null to make each for this page alone.</param>
    internal static ImmutableArray<MenuEntry> EntriesFor(MenuNode root, ParsedDocument page, PublishedSite site, ConcurrentDictionary<MenuNode, MenuEntry>? shared) =>
        new Writer(root, page, site.Linked.Graph.Menu.TrailOf(page), site, shared).Whole();

    /// <param name="page">Null for entries of no page, which are the same on all.</param>
    /// <param name="trail">From the root down to the page.</param>
    private sealed class Writer(MenuNode root, ParsedDocument? page, ImmutableArray<MenuNode> trail, PublishedSite site, ConcurrentDictionary<MenuNode, MenuEntry>? shared)
    {
        private readonly bool _isWhole = root.Size <= LargestWhole;
        private readonly bool _isUnfolded = root.Size <= LargestUnfolded;

        public ImmutableArray<MenuEntry> Whole()
        {
            var own = root.Page is { } first ? [Leaf(first, first.FrontMatter.Label)] : ImmutableArray<MenuEntry>.Empty;
            return [.. own, .. Entries(root, depth: 1)];
        }

        private MenuEntry Leaf(ParsedDocument of, string label) => new(label, site.Index.Href(of), of == page, false, []);

        private ImmutableArray<MenuEntry> Entries(MenuNode above, int depth)
        {
            var nodes = above.Items;
            if (_isWhole || nodes.Length <= (2 * MostNeighbours) + 1)
                return [.. nodes.Select(node => Entry(node, depth))];
            var at = depth < trail.Length ? site.Linked.Graph.Menu.PlaceOf(trail[depth]) : 0;
            var (from, to) = (Math.Max(0, at - MostNeighbours), Math.Min(nodes.Length, at + MostNeighbours + 1));
            return [.. More(from), .. nodes[from..to].Select(node => Entry(node, depth)), .. More(nodes.Length - to)];
        }

        private MenuEntry Entry(MenuNode node, int depth)
        {
            if (shared is null || IsOnTrail(node))
                return Make(node, depth);
            return shared.TryGetValue(node, out var entry) ? entry
                : shared.GetOrAdd(node, new Writer(root, page: null, trail: [], site, shared).Make(node, depth) with { IsShared = true });
        }

        private MenuEntry Make(MenuNode node, int depth)
        {
            if (node.Items.IsEmpty)
                return Leaf(node.Page!, node.Label);
            var isOnTrail = IsOnTrail(node);
            if (!_isWhole && !isOnTrail)
                return new(node.Label, site.Index.Href(node.Pages.First()), false, false, []);
            var own = node.Page is { } first ? [Leaf(first, first.FrontMatter.Label == node.Label ? site.Index.Strings.Page.Overview : first.FrontMatter.Label)] : ImmutableArray<MenuEntry>.Empty;
            return new(node.Label, null, false, _isUnfolded || isOnTrail, [.. own, .. Entries(node, depth + 1)]);
        }

        private bool IsOnTrail(MenuNode node)
        {
            foreach (var step in trail)
            {
                if (ReferenceEquals(step, node))
                    return true;
            }
            return false;
        }

        private IEnumerable<MenuEntry> More(int count) =>
            count == 0 ? [] : [new($"{site.Index.Strings.Page.MorePages} ({count})", site.Model.SearchUrl, false, false, [])];
    }
}

/// <summary>A page of a menu, or a section of it with entries of its own.</summary>
/// <param name="Url">Ready for <c>href</c>; null for a section.</param>
internal sealed record MenuEntry(string Label, string? Url, bool IsCurrent, bool IsOpen, ImmutableArray<MenuEntry> Items)
{
    /// <summary>Whether the same object is on other pages too.</summary>
    public bool IsShared { get; init; }
}
