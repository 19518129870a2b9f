using System.Collections.Immutable;
using StaticBackSite.Content;
using StaticBackSite.Timing;

namespace StaticBackSite.Linking;

/// <summary>
/// Links all pages, in parallel. A page that was linked before, among the same single sources and files and among terms that
/// link alike, and whose links all led to pages that are still the same, would come out the same again, so it is taken as it is.
/// </summary>
public static class LinkPages
{
    /// <param name="before">What the run before knew, and <paramref name="linked"/>, the pages that it linked; null in the first run.</param>
    /// <param name="then">Is done with each page at once, while its tree is at hand.</param>
    public static ImmutableArray<LinkedDocument> From(SiteIndex index, SiteIndex? before, ImmutableArray<LinkedDocument> linked, Action<LinkedDocument>? then = null, CancellationToken stop = default)
    {
        if (before is null || before.Sources != index.Sources || !before.Terms.LinksLike(index.Terms))
            return index.Pages.SelectInParallel(page => Link(page, index, then), stop);
        var renewed = before.Terms.RenewedIn(index.Terms);
        var known = linked.ToDictionary(page => page.Parsed);
        LinkedDocument? Known(ParsedDocument page) => known.GetValueOrDefault(page)?.WithTerms(renewed);
        if (!index.HasTheFilesOf(before))
            return index.Pages.SelectInParallel(page => LinkPage.From(page, index, Known(page)), stop);
        var changed = before.Pages.Zip(index.Pages).Where(pair => pair.First != pair.Second).Select(pair => pair.First).ToHashSet();
        return [.. index.Pages.Select((page, i) => Holds(linked[i], page, changed) ? linked[i].WithTerms(renewed) : LinkPage.From(page, index, Known(page)))];
    }

    private static LinkedDocument Link(ParsedDocument page, SiteIndex index, Action<LinkedDocument>? then)
    {
        // What is held here is not forgotten before both are done.
        var tree = page.Tree;
        var linked = LinkPage.From(page, index);
        then?.Invoke(linked);
        GC.KeepAlive(tree);
        return linked;
    }

    /// <summary>A page with findings is linked anew: what its broken links could lead to may have come.</summary>
    private static bool Holds(LinkedDocument before, ParsedDocument page, HashSet<ParsedDocument> changed)
    {
        if (before.Parsed != page || !before.Diagnostics.IsEmpty)
            return false;
        foreach (var target in before.Targets)
        {
            if (changed.Contains(target))
                return false;
        }
        return true;
    }
}
