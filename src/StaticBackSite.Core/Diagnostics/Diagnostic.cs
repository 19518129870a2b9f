using System.Collections.Immutable;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Diagnostics;

/// <summary>One finding: what, where, and what to do about it.</summary>
public sealed record Diagnostic(DiagnosticCode Code, Severity Severity, SourceLocation Location, string Message, string? Hint = null)
    : IComparable<Diagnostic>
{
    /// <summary>Where the other of two places is that say the same: the finding belongs to the newer of the two.</summary>
    internal SourceLocation? Counterpart { get; init; }

    public int CompareTo(Diagnostic? other)
    {
        if (other is null)
            return 1;
        var order = Location.Path.CompareTo(other.Location.Path);
        if (order == 0)
            order = Location.Line.CompareTo(other.Location.Line);
        if (order == 0)
            order = Location.Column.CompareTo(other.Location.Column);
        if (order == 0)
            order = string.CompareOrdinal(Code.Id, other.Code.Id);
        return order != 0 ? order : string.CompareOrdinal(Message, other.Message);
    }

    public static bool operator <(Diagnostic left, Diagnostic right) => left.CompareTo(right) < 0;

    public static bool operator >(Diagnostic left, Diagnostic right) => left.CompareTo(right) > 0;

    public static bool operator <=(Diagnostic left, Diagnostic right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Diagnostic left, Diagnostic right) => left.CompareTo(right) >= 0;
}

public enum Severity
{
    /// <summary>The check is off; nothing is reported.</summary>
    Off,

    /// <summary>Published all the same; <c>--warnings-as-errors</c> refuses it.</summary>
    Warning,

    /// <summary>Nothing is published.</summary>
    Error,
}

/// <summary>
/// A finding that an author accepts at one place, and why: <c>&lt;!-- allow SB2101: linked from the newsletter --&gt;</c>. Behind
/// text it speaks of its own line, alone on a line of the next line with text, and directly below the front matter of
/// the front matter and the first line too, where findings about a page as a whole are reported.
/// </summary>
/// <param name="Id">The id of a code, as the author wrote it; it may be of no code at all.</param>
/// <param name="Reason">Empty where the author gives none.</param>
/// <param name="Place">The comment, in the text of its page.</param>
/// <param name="FirstLine">The first line that it speaks of.</param>
/// <param name="LastLine">The last line that it speaks of.</param>
/// <param name="HeadEnd">Where it stands directly below the front matter, the last line of that; else 0.</param>
internal sealed record Allowance(string Id, string Reason, SourceLocation Place, int FirstLine, int LastLine, int HeadEnd)
{
    public bool Covers(Diagnostic diagnostic)
    {
        var line = diagnostic.Location.Line;
        return string.Equals(diagnostic.Code.Id, Id, StringComparison.OrdinalIgnoreCase) && diagnostic.Location.Path == Place.Path
            && ((line >= FirstLine && line <= LastLine) || line <= HeadEnd);
    }
}

/// <summary>Findings that one change would probably fix: the same code, level and message.</summary>
/// <param name="Findings">At least one, in the order of the report.</param>
internal sealed record FindingGroup(ImmutableArray<Diagnostic> Findings)
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
