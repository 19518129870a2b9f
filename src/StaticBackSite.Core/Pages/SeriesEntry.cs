namespace StaticBackSite.Pages;

public sealed record SeriesEntry(PageLink Page, bool IsCurrent);
