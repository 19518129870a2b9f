using StaticBackSite.Sources;

namespace StaticBackSite.Diagnostics;

/// <summary>One finding: what, where, and what to do about it.</summary>
public sealed record Diagnostic(DiagnosticCode Code, Severity Severity, SourceLocation Location, string Message, string? Hint = null)
    : IComparable<Diagnostic>
{
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
