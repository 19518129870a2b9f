namespace StaticBackSite.Pages;

/// <summary>A part that has left the page.</summary>
/// <param name="Id">What addresses that lead to it have behind their <c>#</c>.</param>
public sealed record MovedPart(string Id, PageLink Target);
