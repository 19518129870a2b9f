using StaticBackSite.Yaml;

namespace StaticBackSite.Documents;

/// <summary>A line of a page's history, for readers.</summary>
public sealed record Change(DateOnly? Date, string Note)
{
    public static Change Read(MapReader reader) => new(
        reader.Date("date", "The day, year-month-day.")?.Value, reader.RequiredText("note", "What changed, in one sentence."));
}
