using System.Collections.Immutable;

namespace StaticBackSite.Diagnostics;

/// <summary>All findings of a run, ordered by file, line and column, so that a run is repeatable to the byte.</summary>
internal sealed class BuildReport
{
    public static readonly BuildReport Empty = new([]);

    public BuildReport(IEnumerable<Diagnostic> diagnostics) => Diagnostics = [.. diagnostics.Distinct().Order()];

    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>What was found and is not reported, since the site's baseline holds it.</summary>
    public ImmutableArray<Diagnostic> Held { get; init; } = [];

    public int Errors => Diagnostics.Count(d => d.Severity == Severity.Error);

    public int Warnings => Diagnostics.Count(d => d.Severity == Severity.Warning);

    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);

    /// <summary>The same report with every warning raised to an error.</summary>
    public BuildReport WithWarningsAsErrors() => new(Diagnostics.Select(d => d with { Severity = Severity.Error })) { Held = Held };
}
