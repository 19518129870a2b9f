namespace StaticBackSite.Pages;

public sealed record ChangeModel(string? Date, string Note);
