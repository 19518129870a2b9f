using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Pages;
using StaticBackSite.Routing;

namespace StaticBackSite.Outputs;

/// <summary>
/// What the search answers from at once, while the index of the full text is still on its way or where there is none: the titles,
/// names, descriptions and headings of all pages, and the pinned answers, in <c>search.json</c>.
/// </summary>
internal sealed class TitleIndex : Pipeline
{
    /// <summary>
    /// Bytes before compression, which makes about a third of them. A site with more to say leaves out its descriptions, then its
    /// smaller headings, then all headings; titles and names are always there.
    /// </summary>
    public const int Budget = 200_000;

    // Pages that the site leads to from everywhere are what most people look for; a term is found by its names, and otherwise comes after them.
    private const double WeightInMenu = 1.1;
    private const double WeightOfTerm = 0.92;

    public override IEnumerable<PublishedFile> PostProcess(PublishedSite site)
    {
        if (site.Model.SearchUrl is not null)
            yield return new PublishedFile(new OutputPath(WellKnownAddresses.TitleIndex.Value), WellKnownAddresses.TitleIndex, () => Write(site));
    }

    private static byte[] Write(PublishedSite site)
    {
        var index = site.Index;
        ImmutableArray<ParsedDocument> pages = [.. index.Pages.Where(page => page.FrontMatter.Type != PageType.Utility && !index.Site.Search.LeavesOut(page.Source.Path))];
        var places = pages.Index().ToDictionary(page => page.Item, page => page.Index);
        var menu = index.Site.Navigation.Select(entry => entry.Value).ToHashSet(StringComparer.Ordinal);
        var file = new SearchFile(
            [.. pages.Select(page => Entry(page, index, menu))],
            [.. site.Answers.Where(answer => places.ContainsKey(answer.Page)).OrderBy(answer => !answer.IsAlert).Select(answer => Answer(answer, places))],
            [.. index.Site.Search.Suggestions.Select(suggestion => suggestion.Value)],
            [.. index.Site.Search.Otherwise.Select(entry => index.Page(new SourcePath(entry.Value))).OfType<ParsedDocument>().Where(places.ContainsKey).Select(page => places[page])]);
        return Fit(file);
    }

    private static byte[] Fit(SearchFile file)
    {
        ReadOnlySpan<Func<SearchEntry, SearchEntry>> cuts = [entry => entry, entry => entry with { Text = null }, entry => entry with { Headings = ListOf(entry.Headings?.Where(h => h.Level == 2)) }, entry => entry with { Headings = null }];
        foreach (var cut in cuts)
        {
            file = file with { Pages = [.. file.Pages.Select(cut)] };
            var bytes = JsonSerializer.SerializeToUtf8Bytes(file, SearchJson.Compact.SearchFile);
            if (bytes.Length <= Budget || cut == cuts[^1])
                return bytes;
        }
        return [];
    }

    private static SearchEntry Entry(ParsedDocument page, SiteIndex index, HashSet<string> menu)
    {
        var front = page.FrontMatter;
        var term = front as TermFrontMatter;
        // A page at the root is in no section but the site itself, which says nothing here.
        var section = ModelPage.SectionOf(page, index);
        return new SearchEntry(index.Href(page), front.Title, section == index.Site.Name ? null : section, front.Description)
        {
            Names = ListOf(term?.Aliases.Select(name => name.Value)),
            Also = ListOf(term?.SearchAliases.Select(name => name.Value)),
            Short = front.ShortTitle,
            Headings = ListOf(page.Headings.Where(h => h.Level is 2 or 3).Select(h => new SearchHeading(h.Id, h.Text, h.Level))),
            Weight = menu.Contains(page.Source.Path.Value) ? WeightInMenu : term is not null ? WeightOfTerm : null,
        };
    }

    private static SearchPin Answer(PinnedAnswer answer, Dictionary<ParsedDocument, int> places) =>
        new(places[answer.Page], answer.Phrases) { Part = answer.Part, Label = answer.Label, Alert = answer.IsAlert ? true : null };

    /// <summary>A list, or nothing where it is empty: what is not there takes no bytes.</summary>
    private static T[]? ListOf<T>(IEnumerable<T>? items) => items?.ToArray() is { Length: > 0 } list ? list : null;
}

internal sealed record SearchFile(ImmutableArray<SearchEntry> Pages, ImmutableArray<SearchPin> Answers, ImmutableArray<string> Suggestions, ImmutableArray<int> Otherwise);

internal sealed record SearchEntry(string Url, string Title, string? Section, string? Text)
{
    public string[]? Names { get; init; }

    public string? Short { get; init; }

    /// <summary>Words that the page is found by and does not show.</summary>
    public string[]? Also { get; init; }

    public SearchHeading[]? Headings { get; init; }

    public double? Weight { get; init; }
}

internal sealed record SearchHeading(string Id, string Text, [property: JsonIgnore] int Level);

/// <param name="Page">Its place among the pages.</param>
internal sealed record SearchPin(int Page, ImmutableArray<string> Phrases)
{
    public string? Part { get; init; }

    public string? Label { get; init; }

    public bool? Alert { get; init; }
}

[JsonSerializable(typeof(SearchFile))]
internal sealed partial class SearchJson : JsonSerializerContext
{
    /// <summary>Without what is not there, and with letters as they are, not as escapes.</summary>
    public static SearchJson Compact { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });
}
