namespace StaticBackSite.Pages;

/// <summary>A step of the breadcrumb; without an address where the folder has no page of its own.</summary>
public sealed record Crumb(string? Url, string Title);
