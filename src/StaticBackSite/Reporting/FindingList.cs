using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

namespace StaticBackSite.Reporting;

/// <summary>
/// Which findings people are shown. A move breaks thousands of lines by a few causes, and nobody reads thousands of lines: a cause
/// with many places is one finding with a count, and of one code only so many causes are listed.
/// </summary>
internal sealed class FindingList
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

    /// <summary>What is shown, errors before warnings and then in the order of the places; each is one finding, or a group of more than <see cref="FewPlaces"/>.</summary>
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
            .OrderBy(entry => entry.First.Severity != Severity.Error).ThenBy(entry => entry.First)
            .Where(entry => (shown[entry.First.Code] = shown.GetValueOrDefault(entry.First.Code) + 1) <= MostOfOneCode);
        return new([.. entries], report.Diagnostics.Length);
    }
}

/// <summary>Who reads the findings.</summary>
internal enum ReportFormat
{
    /// <summary>A person at a terminal.</summary>
    Text,

    /// <summary>GitHub Actions, which shows them beside the lines of a pull request.</summary>
    GitHub,

    /// <summary>Code scanning and editors: SARIF 2.1.0.</summary>
    Sarif,

    /// <summary>A script.</summary>
    Json,
}

/// <summary>The path of a finding as the reader of a report can open it: behind the folder that the command was given.</summary>
internal static class ReportedPath
{
    public static string Of(SourceLocation location, string folder) =>
        location.Path.Value.Length == 0 ? folder : $"{folder.TrimEnd('/', '\\')}/{location.Path}";
}

/// <summary>How every JSON report is written: indented, LF, and in ASCII alone, which survives any console.</summary>
internal static class ReportJson
{
    public static string Write(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
            write(json);
        return Encoding.UTF8.GetString(bytes.WrittenSpan) + "\n";
    }
}
