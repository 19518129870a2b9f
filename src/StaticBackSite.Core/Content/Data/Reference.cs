using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Content.Data;

/// <summary>One entry of the bibliography, in the terms of CSL (Citation Style Language); a class, since its id is its identity.</summary>
public sealed class Reference
{
    public required string Id { get; init; }

    public required SourceSpan Span { get; init; }

    public string Type { get; init; } = "";

    public required string Title { get; init; }

    internal ImmutableArray<Author> Authors { get; init; } = [];

    /// <summary>The year of issue; null where it is not known.</summary>
    public int? Year => Issued?.Value;

    public Located<int>? Issued { get; init; }

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

    /// <summary>What of the work was read: the abstract, the full text, a stored copy.</summary>
    public string? WhatWasRead { get; init; }

    public string? Supports { get; init; }

    public string? Limits { get; init; }

    /// <summary>Keys that are there and could not be read, which is reported.</summary>
    public ImmutableArray<string> Unreadable { get; init; } = [];

    // https://www.crossref.org/blog/dois-and-matching-regular-expressions/
    private static readonly TextForm DoiForm = new(
        @"^(https?://(dx\.)?doi\.org/|doi:\s*)?10\.[0-9]{4,9}/\S+$", DiagnosticCodes.BadDoi, "a DOI", "write it as the journal prints it, for example 10.1371/journal.pone.0119470");

    private static readonly TextForm TitleForm = new(@"[\p{L}\p{N}]", DiagnosticCodes.TitleWithoutWords, "a title: it has no letter or digit", "copy the title from the record");

    /// <summary>The resolver's address of a DOI; a slash in it stays a slash.</summary>
    public static string DoiUrl(string doi) => "https://doi.org/" + Uri.EscapeDataString(doi).Replace("%2F", "/", StringComparison.Ordinal);

    public static Reference Read(MapReader reader) => new()
    {
        Id = reader.RequiredText("id", "The word that [@…] uses."),
        Span = reader.Place,
        Type = reader.Text("type", "The CSL type, for example article-journal.") ?? "",
        Title = reader.RequiredLocatedText("title", "The title of the work.", TitleForm).Value,
        Authors = reader.MapList("author", "The authors in order.", Author.Read),
        Issued = reader.Map("issued", "When it was issued.", CslDate.Read)?.Year,
        ContainerTitle = reader.Text("container-title", "The journal or site."),
        Publisher = reader.Text("publisher", "Who published it."),
        Volume = reader.Text("volume", "The volume."),
        Issue = reader.Text("issue", "The issue."),
        Page = reader.Text("page", "The pages."),
        Doi = reader.FormedText("DOI", "The Digital Object Identifier; an address of doi.org is taken too.", DoiForm) is { } doi ? WithoutResolver(doi) : null,
        Pmid = reader.Text("PMID", "The PubMed id."),
        Pmcid = reader.Text("PMCID", "The PubMed Central id."),
        Url = reader.Address("URL", "The address."),
        Verified = reader.Flag("verified", "Whether the record behind every field was seen."),
        WhatWasRead = reader.Text("read", "What of the work was read, such as “the abstract”.", maxLength: 60),
        Supports = reader.Text("supports", "What it shows, in one sentence."),
        Limits = reader.Text("limits", "What limits it, in one sentence."),
        Unreadable = reader.Unreadable,
    };

    private static string WithoutResolver(string doi)
    {
        var bare = doi[doi.IndexOf("10.", StringComparison.Ordinal)..];
        return doi.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? Uri.UnescapeDataString(bare) : bare;
    }
}

/// <summary>CSL's <c>date-parts: [[2015, 4]]</c>, of which the year is used.</summary>
internal sealed record CslDate(Located<int>? Year)
{
    public static CslDate Read(MapReader reader) => new(reader.FirstNumber("date-parts", "[[year, month, day]], the later parts optional."));
}
