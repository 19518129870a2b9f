using System.Collections.Immutable;
using StaticBackSite.Documents;

namespace StaticBackSite.Modules.PostProcess;

/// <summary>
/// Links all pages, in parallel. A page that was linked before, among the same terms, single sources and files, and whose
/// links all led to pages that are still the same, would come out the same again, so it is taken as it is.
/// </summary>
public static class LinkPages
{
    public static ImmutableArray<LinkedDocument> From(SiteIndex index, LinkedSite? before)
    {
        if (before is null || before.Index.Terms != index.Terms || before.Index.Sources != index.Sources)
            return index.Pages.SelectInParallel(page => LinkPage.From(page, index));
        if (!index.HasTheFilesOf(before.Index))
            return index.Pages.SelectInParallel(page => LinkPage.From(page, index, before.Of(page)));
        var changed = before.Index.Pages.Except(index.Pages).ToHashSet();
        return [.. index.Pages.Select((page, i) => Holds(before.Pages[i], page, changed) ? before.Pages[i] : LinkPage.From(page, index, before.Of(page)))];
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
