using System.Collections.Frozen;
using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;

namespace StaticBackSite.Rules;

/// <summary>
/// A single source that cannot be read is one mistake. What the rest of the site misses because of it is left out of the
/// findings, or a slip of two spaces in <c>references.yml</c> would be buried under every citation there is.
/// </summary>
internal static class UnreadableSources
{
    private static readonly FrozenSet<DiagnosticCode> Unreadable =
        FrozenSet.Create(DiagnosticCodes.TabInYaml, DiagnosticCodes.BrokenYaml, DiagnosticCodes.NestedTooDeeply, DiagnosticCodes.NotUtf8, DiagnosticCodes.NotText, ReadingCodes.MergeConflict, ReadingCodes.OtherFormat);

    /// <summary>What is only missing because a page that would have it cannot be read.</summary>
    private static readonly FrozenSet<DiagnosticCode> MissedFromPages = FrozenSet.Create(
        DiagnosticCodes.UnusedReference, DiagnosticCodes.UnusedTerm, DiagnosticCodes.UnexplainedWord, DiagnosticCodes.OrphanPage, DiagnosticCodes.LostAddress, DiagnosticCodes.UnknownTerm, ReadingCodes.IdleSetting);

    public static IEnumerable<Diagnostic> WithoutFollowOns(IEnumerable<Diagnostic> found, SiteIndex index)
    {
        var followOns = FollowOns(index.Sources.Definition);
        var hasUnreadablePages = index.Pages.Any(page => page.IsUnreadable);
        var all = found.Where(d => !hasUnreadablePages || !MissedFromPages.Contains(d.Code)).ToArray();
        var unread = all.Where(d => Unreadable.Contains(d.Code)).Select(d => d.Location.Path).Where(followOns.ContainsKey).ToHashSet();
        if (unread.Count == 0)
            return all;
        var missed = unread.SelectMany(path => followOns[path]).ToHashSet();
        return all.Where(d => Unreadable.Contains(d.Code) || !(unread.Contains(d.Location.Path) || missed.Contains(d.Code)));
    }

    /// <summary>What the rest of the site is told where one of these files cannot be read.</summary>
    private static Dictionary<SourcePath, ImmutableArray<DiagnosticCode>> FollowOns(ContentDefinition definition)
    {
        var byFile = definition.DataFiles.ToDictionary(file => file.Path, file => file.FollowOns);
        byFile[SiteConfiguration.FileName] = [];
        byFile[Content.Data.Ledger.FileName] = [];
        return byFile;
    }
}
