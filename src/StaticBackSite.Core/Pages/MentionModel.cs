namespace StaticBackSite.Pages;

/// <summary>A page that mentions a term, with the sentence around it cut at the mention.</summary>
public sealed record MentionModel(PageLink Page, string Before, string Mention, string After);
