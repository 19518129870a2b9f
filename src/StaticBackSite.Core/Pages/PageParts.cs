using System.Collections.Immutable;
using StaticBackSite.Content;

namespace StaticBackSite.Pages;

/// <summary>A link to a page of this site.</summary>
/// <param name="Url">Ready for <c>href</c>.</param>
public sealed record PageLink(string Url, string Title, string? Description = null)
{
    public static PageLink To(ParsedDocument page, SiteIndex index) => new(index.Href(page), page.FrontMatter.Title, page.FrontMatter.Description);
}

/// <summary>A step of the breadcrumb; without an address where the folder has no page of its own.</summary>
internal sealed record Crumb(string? Url, string Title);

/// <summary>An entry of the table of contents, with the h3s below an h2.</summary>
public sealed record ContentsEntry(string Id, string Text, ImmutableArray<ContentsEntry> Children);

/// <summary>The definition that the links to a term show.</summary>
/// <param name="Id">The id that those links name.</param>
public sealed record Definition(string Id, string Url, string Term, string Text);

/// <summary>A part that has left the page.</summary>
/// <param name="Id">The fragment of the addresses that lead to it.</param>
public sealed record MovedPart(string Id, PageLink Target);

/// <summary>Who answers for the page, and when it is due for review. Dates read like 6 August 2026.</summary>
public sealed record ReviewModel(string? Reviewed, string? ReviewDue, bool IsOverdue, string? Publisher, ImmutableArray<ChangeModel> Changes);

public sealed record ChangeModel(string? Date, string Note);
