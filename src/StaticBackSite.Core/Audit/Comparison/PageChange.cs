using System.Collections.Immutable;

namespace StaticBackSite.Audit.Comparison;

/// <summary>A page that says something else than before.</summary>
/// <param name="Address">From the root of the site, such as <c>/articles/x/</c>.</param>
/// <param name="Changes">In the order of the page.</param>
public sealed record PageChange(string Address, ImmutableArray<SentenceChange> Changes)
{
    public ChangeMarks Marks => Changes.Aggregate(ChangeMarks.None, (marks, change) => marks | change.Marks);
}
