using StaticBackSite.Markdown.Glossary;

namespace StaticBackSite.Documents;

/// <summary>
/// All that the checks of a page may look at besides the page: the single sources and the terms. The same page and the same
/// shared content give the same findings, so a preview keeps them.
/// </summary>
public sealed record SharedContent(SingleSources Sources, TermSet Terms, DateOnly Day)
{
    public bool Equals(SharedContent? other) => other is not null && ReferenceEquals(Sources, other.Sources) && ReferenceEquals(Terms, other.Terms) && Day == other.Day;

    public override int GetHashCode() => HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Sources), System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Terms), Day);
}
