using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Content;

/// <summary>A line of a page's history, for readers.</summary>
public sealed record Change(DateOnly? Date, string Note)
{
    public SourceSpan DateSpan { get; init; }

    public static Change Read(MapReader reader)
    {
        var date = reader.Date("date", "The day, year-month-day.");
        return new Change(date?.Value, reader.RequiredText("note", "What changed, in one sentence.")) { DateSpan = date?.Span ?? reader.Place };
    }
}
