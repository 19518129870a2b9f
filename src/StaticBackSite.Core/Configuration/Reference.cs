using System.Collections.Immutable;
using StaticBackSite.Documents;
using StaticBackSite.Yaml;

namespace StaticBackSite.Configuration;

/// <summary>One entry of the bibliography, in the terms of CSL (Citation Style Language); a class, since its id is its identity.</summary>
public sealed class Reference
{
    public required string Id { get; init; }

    public required SourceSpan Span { get; init; }

    public string Type { get; init; } = "";

    public required string Title { get; init; }

    public ImmutableArray<Author> Authors { get; init; } = [];

    /// <summary>The year of issue; null where it is not known.</summary>
    public int? Year { get; init; }

    public string? ContainerTitle { get; init; }

    public string? Publisher { get; init; }

    public string? Volume { get; init; }

    public string? Issue { get; init; }

    public string? Page { get; init; }

    public string? Doi { get; init; }

    public string? Pmid { get; init; }

    public string? Pmcid { get; init; }

    public string? Url { get; init; }

    /// <summary>Whether somebody has seen the record behind every field given.</summary>
    public bool Verified { get; init; }

    public string? Supports { get; init; }

    public string? Limits { get; init; }

    /// <summary>The resolver's address of a DOI; a slash in it stays a slash.</summary>
    public static string DoiUrl(string doi) => "https://doi.org/" + Uri.EscapeDataString(doi).Replace("%2F", "/", StringComparison.Ordinal);

    public static Reference Read(MapReader reader) => new()
    {
        Id = reader.RequiredText("id", "The word that [@…] uses."),
        Span = reader.Place,
        Type = reader.Text("type", "The CSL type, for example article-journal.") ?? "",
        Title = reader.RequiredText("title", "The title of the work."),
        Authors = reader.MapList("author", "The authors in order.", Author.Read),
        Year = reader.Map("issued", "When it was issued.", CslDate.Read)?.Year,
        ContainerTitle = reader.Text("container-title", "The journal or site."),
        Publisher = reader.Text("publisher", "Who published it."),
        Volume = reader.Text("volume", "The volume."),
        Issue = reader.Text("issue", "The issue."),
        Page = reader.Text("page", "The pages."),
        Doi = reader.Text("DOI", "The Digital Object Identifier, without an address before it."),
        Pmid = reader.Text("PMID", "The PubMed id."),
        Pmcid = reader.Text("PMCID", "The PubMed Central id."),
        Url = reader.Address("URL", "The address."),
        Verified = reader.Flag("verified", "Whether the record behind every field was seen."),
        Supports = reader.Text("supports", "What it shows, in one sentence."),
        Limits = reader.Text("limits", "What limits it, in one sentence."),
    };
}

/// <summary>CSL's <c>date-parts: [[2015, 4]]</c>, of which the year is used.</summary>
internal sealed record CslDate(int? Year)
{
    public static CslDate Read(MapReader reader) => new(reader.FirstNumber("date-parts", "[[year, month, day]], the later parts optional."));
}
