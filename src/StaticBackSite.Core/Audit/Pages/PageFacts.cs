using System.Collections.Immutable;
using StaticBackSite.Diagnostics;
using StaticBackSite.Outputs;
using StaticBackSite.Sources;

namespace StaticBackSite.Audit.Pages;

/// <summary>What is remembered of a page once its own rules have run: all that other pages and the site ask for.</summary>
internal sealed record PageFacts(OutputFile File, PageKind Kind)
{
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    public required ImmutableArray<Reference> References { get; init; }

    /// <summary>Every <c>id</c> and <c>a name</c>: what can stand behind a <c>#</c>.</summary>
    public required IReadOnlySet<string> Anchors { get; init; }

    /// <summary>What relative addresses start from, where a <c>base</c> element says so.</summary>
    public required string? Base { get; init; }

    public required Located<string>? Title { get; init; }

    public required Located<string>? Description { get; init; }

    /// <summary>One, in a page as it should be.</summary>
    public required ImmutableArray<Located<string>> Canonical { get; init; }

    /// <summary>The words of each visible disclaimer. One, in a page as it should be.</summary>
    public required ImmutableArray<Located<string>> Disclaimers { get; init; }

    /// <summary>Whether it asks search engines not to list it.</summary>
    public required bool NoIndex { get; init; }
}
