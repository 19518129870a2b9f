using StaticBackSite.Yaml;

namespace StaticBackSite.Content;

/// <summary>A place in an ordered series of pages.</summary>
public sealed record SeriesPlace(string Name, int Order)
{
    public static SeriesPlace Read(MapReader reader) => new(
        reader.RequiredText("name", "The name of the series; the same on all its pages."), reader.Number("order", "Place in the series, from 1.") ?? 0);
}
