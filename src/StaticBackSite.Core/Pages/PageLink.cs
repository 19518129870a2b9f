namespace StaticBackSite.Pages;

/// <summary>A link to a page of this site.</summary>
/// <param name="Url">Ready for <c>href</c>.</param>
public sealed record PageLink(string Url, string Title, string? Description = null);
