namespace StaticBackSite.Documents.Models;

public sealed record SeriesEntry(PageLink Page, bool IsCurrent);
