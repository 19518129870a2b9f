using System.Collections.Frozen;
using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Content.Data;
using StaticBackSite.Diagnostics;
using StaticBackSite.Health.SelfChecks;
using StaticBackSite.Health.SteppedDrawings;
using StaticBackSite.Health.WarningSigns;
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

    /// <summary>What other files are told where this one is empty.</summary>
    private static readonly FrozenDictionary<SourcePath, ImmutableArray<DiagnosticCode>> Missed = new Dictionary<SourcePath, ImmutableArray<DiagnosticCode>>
    {
        [SiteConfiguration.FileName] = [],
        [Bibliography.FileName] = [DiagnosticCodes.UnknownReference, PolicyCodes.TooFewSources],
        [RedFlags.FileName] = [DiagnosticCodes.BadCareCards, ToolCodes.UnknownName, ToolCodes.OutOfReach],
        [Content.Data.Ledger.FileName] = [],
        [ReadingGrades.FileName] = [],
        [WordList.FileName] = [],
        [SelfCheck.FileName] = [],
        [RefractoryExplainer.FileName] = [],
    }.ToFrozenDictionary();

    /// <summary>What is only missing because a page that would have it cannot be read.</summary>
    private static readonly FrozenSet<DiagnosticCode> MissedFromPages = FrozenSet.Create(
        DiagnosticCodes.UnusedReference, DiagnosticCodes.UnusedTerm, DiagnosticCodes.UnexplainedWord, DiagnosticCodes.OrphanPage, DiagnosticCodes.LostAddress, DiagnosticCodes.UnknownTerm, ReadingCodes.IdleSetting);

    public static IEnumerable<Diagnostic> WithoutFollowOns(IEnumerable<Diagnostic> found, bool hasUnreadablePages)
    {
        var all = found.Where(d => !hasUnreadablePages || !MissedFromPages.Contains(d.Code)).ToArray();
        var unread = all.Where(d => Unreadable.Contains(d.Code)).Select(d => d.Location.Path).Where(Missed.ContainsKey).ToHashSet();
        if (unread.Count == 0)
            return all;
        var missed = unread.SelectMany(path => Missed[path]).ToHashSet();
        return all.Where(d => Unreadable.Contains(d.Code) || !(unread.Contains(d.Location.Path) || missed.Contains(d.Code)));
    }
}
