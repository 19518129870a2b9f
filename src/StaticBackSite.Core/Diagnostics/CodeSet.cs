using System.Collections.Immutable;

namespace StaticBackSite.Diagnostics;

/// <summary>Every code that a program can report: the engine's and those of its extensions. Immutable.</summary>
internal sealed class CodeSet(IEnumerable<DiagnosticCode> codes)
{
    /// <summary>In the order of their ids, each once.</summary>
    public ImmutableArray<DiagnosticCode> All { get; } = [.. codes.DistinctBy(code => code.Id).OrderBy(code => code.Id, StringComparer.Ordinal)];

    /// <summary>The code with this id, in whatever case it is written.</summary>
    public DiagnosticCode? Find(string id) => All.FirstOrDefault(code => string.Equals(code.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>What an unknown id may have been meant to be, as the end of a message; null where no id is like it.</summary>
    public string? DidYouMean(string id) => Suggestion.DidYouMean(id, All.Select(code => code.Id));
}
