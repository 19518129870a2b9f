namespace StaticBackSite.Pages;

/// <summary>The definition behind the links to a term.</summary>
/// <param name="Id">The id that those links name.</param>
public sealed record Definition(string Id, string Url, string Term, string Text);
