using System.Collections.Immutable;
using StaticBackSite.Content.Data;
using StaticBackSite.Content.Glossary;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;

namespace StaticBackSite.Content;

/// <summary>Everything that Process found, file by file: what the barrier hands to PostProcess.</summary>
/// <param name="Diagnostics">What is wrong with other files than pages; each page has its own.</param>
internal sealed record ParsedSite(
    SingleSources Sources, ImmutableArray<ParsedDocument> Pages, ImmutableArray<Asset> Assets, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Pages that are left out since they are drafts.</summary>
    public IReadOnlySet<SourcePath> Drafts { get; init; } = new HashSet<SourcePath>();
}

/// <summary>
/// All that the checks of a page may look at besides the page: the single sources and the terms. The same page and the same
/// shared content give the same findings, so a preview keeps them.
/// </summary>
public sealed record SharedContent(SingleSources Sources, TermSet Terms, DateOnly Day)
{
    /// <summary>Terms count as the same where they link alike; what one says reaches a check only through a page that mentions it, which is then another page.</summary>
    public bool Equals(SharedContent? other) => other is not null && ReferenceEquals(Sources, other.Sources) && Terms.LinksLike(other.Terms) && Day == other.Day;

    public override int GetHashCode() => HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Sources), Day);
}
