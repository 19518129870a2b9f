using System.Collections.Immutable;
using StaticBackSite.Content.Syntax.Headings;
using StaticBackSite.Content.Syntax.Leftovers;
using StaticBackSite.Content.Syntax.Links;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

namespace StaticBackSite.Content;

/// <summary>What stands below the front matter of a page.</summary>
/// <param name="Tree">The one part that is forgotten while nobody looks at it.</param>
/// <param name="Anchors">Every id that a fragment may name.</param>
/// <param name="Allowances">Findings that the author accepts, each at its place.</param>
/// <param name="PossibleCitations">Text that is a citation of another form if the site has such a reference.</param>
/// <param name="Assets">The groups of the theme's files that its blocks and inlines need, in the order of their names.</param>
/// <param name="Diagnostics">What is wrong with the file, front matter included.</param>
public sealed record ParsedBody(
    Forgettable<PageTree> Tree, ImmutableArray<Heading> Headings, ImmutableArray<LinkOccurrence> Links, IReadOnlySet<string> Anchors,
    ImmutableArray<Allowance> Allowances, ImmutableArray<PossibleCitation> PossibleCitations, ImmutableArray<string> Assets, ImmutableArray<Diagnostic> Diagnostics);
