using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Content.Syntax.Headings;
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

    /// <summary>What is left out, each with all before it.</summary>
    internal enum Cut
    {
        Nothing,
        Descriptions,
        SmallerHeadings,
        Headings,
    }

    // Pages that the site leads to from everywhere are what most people look for; a term is found by its names, and otherwise comes after them.
    private const double WeightInMenu = 1.1;
    private const double WeightOfTerm = 0.92;

    public override IEnumerable<PublishedFile> PostProcess(PublishedSite site)
    {
        if (site.Model.SearchUrl is not null)
            yield return new PublishedFile(new OutputPath(WellKnownAddresses.TitleIndex.Value), WellKnownAddresses.TitleIndex, () => Write(site));
    }

    /// <summary>Tries one cut after the other, from the richest on. What is sure to be too long is not written: of ten thousand pages, only the last.</summary>
    private static byte[] Write(PublishedSite site)
    {
        var index = site.Index;
        ImmutableArray<ParsedDocument> pages = [.. index.Pages.Where(page => page.FrontMatter.Type != PageType.Utility && !index.Site.Search.LeavesOut(page.Source.Path))];
        var places = pages.Index().ToDictionary(page => page.Item, page => page.Index);
        var menu = index.Site.Navigation.Select(entry => entry.Value).ToHashSet(StringComparer.Ordinal);
        var cut = Enum.GetValues<Cut>().First(cut => cut == Cut.Headings || AtLeast(pages, cut, Budget) <= Budget);
        for (; ; cut++)
        {
            var bytes = JsonSerializer.SerializeToUtf8Bytes(FileOf(cut), SearchJson.Compact.SearchFile);
            if (bytes.Length <= Budget || cut == Cut.Headings)
                return bytes;
        }

        SearchFile FileOf(Cut cut) => new(
            [.. pages.Select(page => Entry(page, index, menu, cut))],
            [.. site.Answers.Where(answer => places.ContainsKey(answer.Page)).OrderBy(answer => !answer.IsAlert).Select(answer => Answer(answer, places))],
            [.. index.Site.Search.Suggestions.Select(suggestion => suggestion.Value)],
            [.. index.Site.Search.Otherwise.Select(entry => index.Page(new SourcePath(entry.Value))).OfType<ParsedDocument>().Where(places.ContainsKey).Select(page => places[page])]);
    }

    /// <summary>A number of bytes that the file has at least, counted no further than beyond a limit: a UTF-16 unit takes one byte or more.</summary>
    internal static int AtLeast(ImmutableArray<ParsedDocument> pages, Cut cut, int limit)
    {
        var bytes = 0;
        for (var i = 0; i < pages.Length && bytes <= limit; i++)
        {
            bytes += pages[i].FrontMatter.Title.Length + (cut < Cut.Descriptions ? pages[i].FrontMatter.Description.Length : 0);
            foreach (var heading in HeadingsOf(pages[i], cut))
                bytes += heading.Id.Length + heading.Text.Length;
        }
        return bytes;
    }

    private static IEnumerable<Heading> HeadingsOf(ParsedDocument page, Cut cut) =>
        cut == Cut.Headings ? [] : page.Headings.Where(h => h.Level == 2 || (h.Level == 3 && cut < Cut.SmallerHeadings));

    private static SearchEntry Entry(ParsedDocument page, SiteIndex index, HashSet<string> menu, Cut cut)
    {
        var front = page.FrontMatter;
        var term = front as TermFrontMatter;
        // A page at the root is in no section but the site itself, which says nothing here.
        var section = ModelPage.SectionOf(page, index);
        return new SearchEntry(index.Href(page), front.Title, section == index.Site.Name ? null : section, cut < Cut.Descriptions ? front.Description : null)
        {
            Names = ListOf(term?.Aliases.Select(name => name.Value)),
            Also = ListOf(term?.SearchAliases.Select(name => name.Value)),
            Short = front.ShortTitle,
            Headings = ListOf(HeadingsOf(page, cut).Select(h => new SearchHeading(h.Id, h.Text))),
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

internal sealed record SearchHeading(string Id, string Text);

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
