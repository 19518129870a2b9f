using System.Collections.Frozen;
using System.Collections.Immutable;
using StaticBackSite.Content;
using StaticBackSite.Content.Data;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;

namespace StaticBackSite.Rules;

/// <summary>From what was found to what is reported, and how severely: what authors accept, then what the site says of its findings, in this order.</summary>
internal static class SettleFindings
{
    private static readonly FrozenSet<DiagnosticCode> Unreadable =
        FrozenSet.Create(DiagnosticCodes.TabInYaml, DiagnosticCodes.BrokenYaml, DiagnosticCodes.NestedTooDeeply, DiagnosticCodes.NotUtf8, DiagnosticCodes.NotText, ReadingCodes.MergeConflict, ReadingCodes.OtherFormat);

    /// <param name="isChanged">Whether a file is being changed.</param>
    public static BuildReport From(IReadOnlyList<Diagnostic> found, SiteIndex index, CodeSet codes, Func<SourcePath, bool> isChanged)
    {
        var settled = AllowFindings.In(InTheNewerFile(found, index, isChanged), index, codes);
        settled = AdviseDrafts(settled, index);
        settled = CheckFrontMatter.Relax(CheckHtml.WithoutDetails(settled, index), index);
        settled = ApplyLevels.In(settled, index, codes);
        settled = WithoutFollowOns(settled, index);
        return ApplyBaseline.To(new BuildReport(settled), index.Sources.Baseline);
    }

    /// <summary>What two files say alike is reported in the one that is being written, not in a file that has been there for years.</summary>
    private static IReadOnlyList<Diagnostic> InTheNewerFile(IReadOnlyList<Diagnostic> found, SiteIndex index, Func<SourcePath, bool> isChanged)
    {
        if (!found.Any(d => d.Counterpart is not null))
            return found;
        var age = new AgeOfPages(index, isChanged);
        return [.. found.Select(d => d.Counterpart is { } other && age.Of(other.Path) > age.Of(d.Location.Path) ? d with { Location = other, Counterpart = d.Location } : d)];
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
        var garbled = all.Where(d => d.Code == DiagnosticCodes.NotUtf8).Select(d => d.Location.Path).ToHashSet();
        var misread = MisreadParagraphs(all, index);
        if (unread.Count + garbled.Count + misread.Count == 0)
            return all;
        return all.Where(d => Unreadable.Contains(d.Code) || !(unread.Contains(d.Location.Path) || garbled.Contains(d.Location.Path) || d.Code.FollowsFrom.Any(unread.Contains) || IsIn(misread, d)));
    }

    /// <summary>
    /// Where markup was not understood, rules of style and of sources read something else than was meant: a list in one line is a long
    /// paragraph, and a misspelt citation is none. Their findings in that paragraph come once its markup is right.
    /// </summary>
    private static Dictionary<SourcePath, List<(int First, int Last)>> MisreadParagraphs(IReadOnlyCollection<Diagnostic> found, SiteIndex index)
    {
        var misread = new Dictionary<SourcePath, List<(int, int)>>();
        foreach (var finding in found.Where(d => d.Code == MarkupCodes.BrokenCitation || d.Code == MarkupCodes.LeftOverMarkup))
        {
            if (index.Page(finding.Location.Path) is not { } page)
                continue;
            if (!misread.TryGetValue(finding.Location.Path, out var places))
                misread.Add(finding.Location.Path, places = []);
            if (!places.Any(place => finding.Location.Line >= place.Item1 && finding.Location.Line <= place.Item2))
                places.Add(page.Source.ParagraphAround(finding.Location.Line));
        }
        return misread;
    }

    private static bool IsIn(Dictionary<SourcePath, List<(int First, int Last)>> misread, Diagnostic finding) =>
        finding.Code.IsPolicy && misread.TryGetValue(finding.Location.Path, out var places) && places.Any(place => finding.Location.Line >= place.First && finding.Location.Line <= place.Last);
}

/// <summary>How new a page is to the site: published and left alone, published and being changed, or not published yet.</summary>
internal sealed class AgeOfPages(SiteIndex index, Func<SourcePath, bool> isChanged)
{
    private readonly HashSet<UrlPath> _published = index.Sources.Ledger?.Addresses.Select(address => address.Value.Url).ToHashSet() ?? [];

    public int Of(SourcePath path) => (index.Page(path) is { } page && _published.Contains(page.Route.Url) ? 0 : 2) + (isChanged(path) ? 1 : 0);
}

/// <summary>Takes what authors accept out of the findings, and reports what they accept in vain. The one place that does.</summary>
internal static class AllowFindings
{
    private static readonly DiagnosticCode AllowanceWithoutReason = new(
        "SB1401", Severity.Error, "An allowance without a reason",
        "A comment accepts a finding, and whoever reads the page later cannot see why.",
        "`<!-- allow SB2101 -->`",
        "Write why behind a colon: `<!-- allow SB2101: the newsletter links here -->`.");

    private static readonly DiagnosticCode UnknownAllowance = new(
        "SB1402", Severity.Error, "An allowance of an unknown code",
        "A comment accepts a finding by a code that does not exist, so it does nothing.",
        "`<!-- allow SB21O1: the newsletter links here -->`",
        "Copy the code from the message of the finding.");

    private static readonly DiagnosticCode RefusedAllowance = new(
        "SB1403", Severity.Error, "An allowance that is refused",
        "Warnings and the site's own policy can be accepted. Other errors would break the page for readers.",
        "`<!-- allow SB2001: will be written soon -->`",
        "Fix what the code reports, and delete the comment.");

    private static readonly DiagnosticCode UnusedAllowance = new(
        "SB1404", Severity.Warning, "An allowance that allows nothing",
        "What the comment accepts is not found at its place, so the comment would hide a later mistake.",
        "`<!-- allow SB2101: the newsletter links here -->` in a page that others link to",
        "Delete the comment. It speaks of its own line, alone on a line of the next, and directly below the front matter of the page as a whole.")
    {
        CanBeAllowed = false,
    };

    public static readonly ImmutableArray<DiagnosticCode> Codes = [AllowanceWithoutReason, UnknownAllowance, RefusedAllowance, UnusedAllowance];

    /// <param name="codes">Every code that an author may have meant.</param>
    public static IEnumerable<Diagnostic> In(IReadOnlyList<Diagnostic> found, SiteIndex index, CodeSet codes)
    {
        var written = index.Pages.Append(index.Sources.Disclaimer).OfType<ParsedDocument>().SelectMany(page => page.Allowances).ToArray();
        if (written.Length == 0)
            return found;
        var kept = new DiagnosticBag();
        var allowances = written.Where(allowance => IsValid(allowance, codes, kept)).ToLookup(allowance => allowance.Place.Path);
        var used = new HashSet<Allowance>(ReferenceEqualityComparer.Instance);
        foreach (var diagnostic in found)
        {
            var covering = allowances[diagnostic.Location.Path].Where(allowance => allowance.Covers(diagnostic)).ToArray();
            used.UnionWith(covering);
            if (covering.Length == 0)
                kept.AddRange([diagnostic]);
        }
        foreach (var idle in allowances.SelectMany(page => page).Where(allowance => !used.Contains(allowance)))
            kept.Report(UnusedAllowance, idle.Place, $"there is no {codes.Find(idle.Id)} here to allow", "delete this comment");
        return kept.Found;
    }

    private static bool IsValid(Allowance allowance, CodeSet codes, DiagnosticBag diagnostics)
    {
        if (codes.Find(allowance.Id) is not { } code)
            diagnostics.Report(UnknownAllowance, allowance.Place, $"there is no code `{allowance.Id}` to allow", codes.DidYouMean(allowance.Id) ?? "the code is in the message of the finding");
        else if (!code.CanBeAllowed)
            diagnostics.Report(RefusedAllowance, allowance.Place, $"{code} cannot be allowed", $"fix what it reports: {code.Fix}");
        else if (allowance.Reason.Length == 0)
            diagnostics.Report(AllowanceWithoutReason, allowance.Place, $"this allows {code} and does not say why", $"write the reason after a colon: `<!-- allow {code}: … -->`");
        else
            return true;
        return false;
    }
}
