using System.Collections.Immutable;

namespace StaticBackSite.Testing.SelfCheck;

/// <summary>What a reader sees at the end of one way through the self-check.</summary>
internal sealed record SelfCheckResult(string Title, string? Card, ImmutableArray<string> Notes, ImmutableArray<string> Pages)
{
    /// <summary>One line, so that a difference is easy to read.</summary>
    public override string ToString() => $"{Title} | {Card} | {string.Join(", ", Notes)} | {string.Join(" ", Pages)}";
}
