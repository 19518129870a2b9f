using System.Collections.Immutable;
using StaticBackSite.Yaml;

namespace StaticBackSite.Documents;

/// <summary>What every page says of itself between its <c>---</c> lines.</summary>
public abstract record FrontMatter
{
    public required string Title { get; init; }

    public SourceSpan TitleSpan { get; init; }

    /// <summary>For breadcrumbs and lists, where the title is long.</summary>
    public string? ShortTitle { get; init; }

    public required string Description { get; init; }

    public SourceSpan DescriptionSpan { get; init; }

    public PageType Type { get; init; }

    public bool Draft { get; init; }

    public ImmutableArray<Located<string>> Facts { get; init; } = [];

    public ImmutableArray<Located<string>> Related { get; init; } = [];

    public bool NoGlossary { get; init; }

    public ImmutableArray<Located<string>> NoGlossaryTerms { get; init; } = [];

    public Located<DateOnly>? Reviewed { get; init; }

    public Located<DateOnly>? ReviewDue { get; init; }

    public ImmutableArray<Change> Changes { get; init; } = [];

    /// <summary>What a page is called where space is short.</summary>
    public string Label => ShortTitle ?? Title;
}

/// <summary>A line of a page's history, for readers.</summary>
public sealed record Change(DateOnly? Date, string Note)
{
    public static Change Read(MapReader reader) => new(
        reader.Date("date", "The day, year-month-day.")?.Value, reader.RequiredText("note", "What changed, in one sentence."));
}
