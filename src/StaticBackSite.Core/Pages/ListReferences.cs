using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Content.Data;
using StaticBackSite.Linking;

namespace StaticBackSite.Pages;

/// <summary>References as readers see them: authors, title, where and when it appeared, and how to get there.</summary>
public static class ListReferences
{
    /// <summary>More authors than this are shortened to three and “et al.”, as Vancouver style does above six.</summary>
    private const int MostAuthors = 6;

    public static ImmutableArray<NumberedReference> Numbered(LinkedDocument page, Strings strings)
    {
        var occurrences = page.Citations.Concat(page.BlockCitations.SelectMany(block => block.Marks)).SelectMany(m => m).GroupBy(m => m.Number).ToDictionary(g => g.Key, g => g.Count());
        return [.. page.Cited.Select((reference, i) => ToModel(reference, i + 1, CitationMark.ListId(i + 1), [.. Enumerable.Range(1, occurrences[i + 1]).Select(o => CitationMark.MarkId(i + 1, o))], strings))];
    }

    public static NumberedReference ToModel(Reference reference, int number, string id, ImmutableArray<string> backLinks, Strings strings) =>
        new(number, id, Authors(reference, strings), reference.Title.TrimEnd('.'), Source(reference), reference.Year?.ToString(), Links(reference), backLinks);

    private static string Authors(Reference reference, Strings strings)
    {
        var names = reference.Authors.Select(a => a.Name).Where(n => n.Length > 0).ToArray();
        return names.Length <= MostAuthors ? string.Join(", ", names) : strings.References.AndOthers(string.Join(", ", names.Take(3)));
    }

    private static string? Source(Reference reference)
    {
        var place = reference.ContainerTitle ?? reference.Publisher;
        var volume = reference.Volume is null ? "" : reference.Volume + (reference.Issue is null ? "" : $"({reference.Issue})");
        var where = string.Join(":", new[] { volume, reference.Page ?? "" }.Where(p => p.Length > 0));
        return place is null ? (where.Length > 0 ? where : null) : where.Length > 0 ? $"{place} {where}" : place;
    }

    private static ImmutableArray<PageLink> Links(Reference reference)
    {
        var links = ImmutableArray.CreateBuilder<PageLink>();
        if (reference.Doi is { } doi)
            links.Add(new PageLink(Reference.DoiUrl(doi), "doi:" + doi));
        if (reference.Pmid is { } pmid)
            links.Add(new PageLink($"https://pubmed.ncbi.nlm.nih.gov/{Uri.EscapeDataString(pmid)}/", "PMID " + pmid));
        if (reference.Pmcid is { } pmcid)
            links.Add(new PageLink($"https://pmc.ncbi.nlm.nih.gov/articles/{Uri.EscapeDataString(pmcid)}/", pmcid));
        if (reference.Url is { } url)
            links.Add(new PageLink(url, ShortAddress(new Uri(url))));
        return links.DrainToImmutable();
    }

    /// <summary>An address short enough to read, and long enough to tell two pages of one site apart.</summary>
    private static string ShortAddress(Uri url)
    {
        const int longest = 40;
        var path = url.AbsolutePath.TrimEnd('/');
        if (path.Length <= longest)
            return url.Host + path;
        var last = path[(path.LastIndexOf('/') + 1)..];
        return $"{url.Host}/…/{(last.Length <= longest ? last : last[..longest] + "…")}";
    }
}

/// <summary>A reference as the list shows it.</summary>
/// <param name="Number">From 1 in the order of first citation; 0 on a list that is not numbered.</param>
/// <param name="BackLinks">Ids of the places that cite it on this page.</param>
public sealed record NumberedReference(
    int Number, string Id, string Authors, string Title, string? Source, string? Year, ImmutableArray<PageLink> Links, ImmutableArray<string> BackLinks);
