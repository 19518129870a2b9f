using System.Collections.Immutable;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Reporting;

/// <summary>
/// Which findings people are shown. A move breaks thousands of lines by a few causes, and nobody reads thousands of lines: a cause
/// with many places is one finding with a count, and of one code only so many causes are listed.
/// </summary>
public sealed class FindingList
{
    /// <summary>A cause with no more places than this is shown at each of them.</summary>
    public const int FewPlaces = 3;

    /// <summary>So many entries of one code are listed.</summary>
    public const int MostOfOneCode = 20;

    private FindingList(ImmutableArray<FindingGroup> entries, int findings)
    {
        Entries = entries;
        IsShortened = entries.Sum(entry => entry.Count) < findings || entries.Any(entry => entry.Count > 1);
    }

    /// <summary>What is shown, in the order of the places; each is one finding, or a group of more than <see cref="FewPlaces"/>.</summary>
    public ImmutableArray<FindingGroup> Entries { get; }

    /// <summary>Whether some places are left out.</summary>
    public bool IsShortened { get; }

    /// <summary>The entry for each finding.</summary>
    public static FindingList Whole(BuildReport report) => new([.. report.Diagnostics.Select(finding => new FindingGroup([finding]))], report.Diagnostics.Length);

    public static FindingList Short(BuildReport report)
    {
        var shown = new Dictionary<DiagnosticCode, int>();
        var entries = FindingGroup.Of(report.Diagnostics)
            .SelectMany(group => group.Count > FewPlaces ? [group] : group.Findings.Select(finding => new FindingGroup([finding])))
            .OrderBy(entry => entry.First)
            .Where(entry => (shown[entry.First.Code] = shown.GetValueOrDefault(entry.First.Code) + 1) <= MostOfOneCode);
        return new([.. entries], report.Diagnostics.Length);
    }
}
