using System.Collections.Immutable;
using StaticBackSite.Routing;

namespace StaticBackSite.Diagnostics;

/// <summary>Findings that one change would probably fix: the same code, level and message.</summary>
/// <param name="Findings">At least one, in the order of the report.</param>
public sealed record FindingGroup(ImmutableArray<Diagnostic> Findings)
{
    public Diagnostic First => Findings[0];

    public int Count => Findings.Length;

    /// <summary>How many files they are in.</summary>
    public int Files => Findings.Select(finding => finding.Location.Path).Distinct().Count();

    /// <summary>The groups in the order of their first findings. Takes time in proportion to the number of findings.</summary>
    public static ImmutableArray<FindingGroup> Of(IEnumerable<Diagnostic> findings) =>
        [.. findings.GroupBy(finding => (finding.Code, finding.Severity, finding.Message)).Select(group => new FindingGroup([.. group]))];

    /// <summary>The deepest folder that holds all of some findings, with a slash at its end; empty for the input folder.</summary>
    public static string FolderOf(IEnumerable<Diagnostic> findings)
    {
        string? shared = null;
        foreach (var path in findings.Select(finding => finding.Location.Path))
            shared = shared is null ? path.Folder : SharedFolder(shared, path);
        return shared ?? "";
    }

    private static string SharedFolder(string folder, SourcePath path)
    {
        var shared = folder.AsSpan().CommonPrefixLength(path.Folder);
        return folder[..(folder.AsSpan(0, shared).LastIndexOf('/') + 1)];
    }
}
