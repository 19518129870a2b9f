namespace StaticBackSite.Documents.Models;

public sealed record ChangeModel(string? Date, string Note);
