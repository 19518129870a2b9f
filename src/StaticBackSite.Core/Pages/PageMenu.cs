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
        var trail = menu.TrailOf(page);
        var (previous, next) = menu.StepsOf(page);
        var size = root.Size;
        var writer = new Writer(site, page, trail, size <= LargestWhole, size <= LargestUnfolded);
        var own = root.Page is { } first ? [writer.Leaf(first, first.FrontMatter.Label)] : ImmutableArray<MenuEntry>.Empty;
        return new(root.Label, [.. own, .. writer.Entries(root)], Link(previous), Link(next));

        PageLink? Link(ParsedDocument? to) => to is null ? null : new PageLink(site.Index.Href(to), to.FrontMatter.Label);
    }

    private sealed class Writer(PublishedSite site, ParsedDocument page, ImmutableArray<MenuNode> trail, bool isWhole, bool isUnfolded)
    {
        public MenuEntry Leaf(ParsedDocument of, string label) => new(label, site.Index.Href(of), of == page, false, []);

        public ImmutableArray<MenuEntry> Entries(MenuNode above)
        {
            var nodes = above.Items;
            if (isWhole || nodes.Length <= (2 * MostNeighbours) + 1)
                return [.. nodes.Select(Entry)];
            var at = Math.Max(0, nodes.Index().FirstOrDefault(node => IsOnTrail(node.Item)).Index);
            var (from, to) = (Math.Max(0, at - MostNeighbours), Math.Min(nodes.Length, at + MostNeighbours + 1));
            return [.. More(from), .. nodes[from..to].Select(Entry), .. More(nodes.Length - to)];
        }

        private MenuEntry Entry(MenuNode node)
        {
            if (node.Items.IsEmpty)
                return Leaf(node.Page!, node.Label);
            var isOnTrail = IsOnTrail(node);
            if (!isWhole && !isOnTrail)
                return new(node.Label, site.Index.Href(node.Pages.First()), false, false, []);
            var own = node.Page is { } first ? [Leaf(first, first.FrontMatter.Label == node.Label ? site.Index.Strings.Page.Overview : first.FrontMatter.Label)] : ImmutableArray<MenuEntry>.Empty;
            return new(node.Label, null, false, isUnfolded || isOnTrail, [.. own, .. Entries(node)]);
        }

        private bool IsOnTrail(MenuNode node) => trail.Any(step => ReferenceEquals(step, node));

        private IEnumerable<MenuEntry> More(int count) =>
            count == 0 ? [] : [new($"{site.Index.Strings.Page.MorePages} ({count})", site.Model.SearchUrl, false, false, [])];
    }
}

/// <summary>A page of a menu, or a section of it with entries of its own.</summary>
/// <param name="Url">Ready for <c>href</c>; null for a section.</param>
internal sealed record MenuEntry(string Label, string? Url, bool IsCurrent, bool IsOpen, ImmutableArray<MenuEntry> Items);
