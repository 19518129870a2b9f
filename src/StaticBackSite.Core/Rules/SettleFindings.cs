using System.Collections.Frozen;
using System.Collections.Immutable;
using StaticBackSite.Content;
using StaticBackSite.Content.Data;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules;

/// <summary>From what was found to what is reported, and how severely: what authors accept, then what the site says of its findings, in this order.</summary>
internal static class SettleFindings
{
    private static readonly FrozenSet<DiagnosticCode> Unreadable =
        FrozenSet.Create(DiagnosticCodes.TabInYaml, DiagnosticCodes.BrokenYaml, DiagnosticCodes.NestedTooDeeply, DiagnosticCodes.NotUtf8, DiagnosticCodes.NotText, ReadingCodes.MergeConflict, ReadingCodes.OtherFormat);

    public static BuildReport From(IReadOnlyList<Diagnostic> found, SiteIndex index, CodeSet codes)
    {
        var settled = AllowFindings.In(found, index, codes);
        settled = AdviseDrafts(settled, index);
        settled = CheckFrontMatter.Relax(CheckHtml.WithoutDetails(settled, index), index);
        settled = ApplyLevels.In(settled, index, codes);
        settled = WithoutFollowOns(settled, index);
        return ApplyBaseline.To(new BuildReport(settled), index.Sources.Baseline);
    }

    /// <summary>
    /// What the policy of the site asks is advice to a draft: it is not published, and its writer sees what is still to do. Everything
    /// else that is wrong in a draft stays wrong, and without the line <c>draft: true</c> so does this.
    /// </summary>
    private static IEnumerable<Diagnostic> AdviseDrafts(IEnumerable<Diagnostic> found, SiteIndex index)
    {
        var drafts = index.Pages.Where(page => page.FrontMatter.Draft).Select(page => page.Source.Path).ToImmutableHashSet();
        return drafts.IsEmpty ? found : found.Select(d => d.Code.IsPolicy && d.Severity == Severity.Error && drafts.Contains(d.Location.Path) ? d with { Severity = Severity.Warning } : d);
    }

    /// <summary>
    /// A data file that cannot be read is one mistake. What the rest of the site misses because of it is left out, or two spaces too
    /// many in <c>references.yml</c> would be buried under every citation there is. The same goes for pages.
    /// </summary>
    private static IEnumerable<Diagnostic> WithoutFollowOns(IEnumerable<Diagnostic> found, SiteIndex index)
    {
        var hasUnreadablePages = index.Pages.Any(page => page.IsUnreadable);
        var all = found.Where(d => !hasUnreadablePages || !d.Code.NeedsEveryPage).ToArray();
        var unread = all.Where(d => Unreadable.Contains(d.Code)).Select(d => d.Location.Path).Where(SingleSourceFiles.Contains).ToHashSet();
        return unread.Count == 0 ? all : all.Where(d => Unreadable.Contains(d.Code) || !(unread.Contains(d.Location.Path) || d.Code.FollowsFrom.Any(unread.Contains)));
    }
}
