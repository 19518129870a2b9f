using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Content.Data;
using StaticBackSite.Graph;
using StaticBackSite.Html;
using StaticBackSite.Linking;
using StaticBackSite.Pages.StructuredData;
using StaticBackSite.Routing;

namespace StaticBackSite.Pages;

/// <summary>From a linked page to what the theme shows of it: the part that all kinds of pages share.</summary>
public static class ModelPage
{
    public const int DeepestContents = 3;

    /// <summary>A page must not grow with the site.</summary>
    public const int MostBacklinks = 12;

    /// <summary>Fills in what all kinds of pages share, and what packs add.</summary>
    internal static PageModel Complete(this PageModel model, RenderedBody body, PublishedSite site)
    {
        var (page, index) = (body.Page, site.Index);
        var breadcrumbs = Breadcrumbs(page.Parsed, site);
        var moved = MovedParts(page.Parsed, index);
        var complete = model with
        {
            TitleId = moved.Any(part => part.Id == page.Parsed.TitleId) ? null : page.Parsed.TitleId,
            Breadcrumbs = breadcrumbs,
            Section = Section(page.Parsed, breadcrumbs, index),
            Menu = index.Site.Sidebar.IsAnywhere ? PageMenu.Of(page.Parsed, site) : null,
            IsLeftOutOfSearch = index.Site.Search.LeavesOut(page.Parsed.Source.Path),
            Body = body.Html(),
            Contents = Contents(page.Parsed),
            Definitions = Definitions(page, site),
            References = ListReferences.Numbered(page, index.Strings),
            Review = Review(page.Parsed, site.Linked),
            ReadingMinutes = ReadingTime.InMinutes(page.Parsed),
            EditUrl = EditUrl(page.Parsed, index.Site),
            MovedParts = moved,
            Backlinks = site.Linked.Graph.Backlinks.TryGetValue(page.Parsed, out var backlinks) ? [.. backlinks.Where(IsReading).Take(MostBacklinks).Select(p => PageLink.To(p, index))] : [],
            MarkdownUrl = index.Site.MarkdownCopies && model.IsSearched ? WellKnownAddresses.MarkdownOf(page.Parsed.Route.Url).Href(index.Site.BasePath) : null,
        };
        PageModel extended = complete;
        foreach (var addition in site.Definition.Additions)
            extended = addition(extended, page, site);
        var groups = site.Definition.AssetsOf(page.Parsed);
        return extended.WithAssets(complete.Menu is null ? groups : groups.Append(PageMenu.Assets), site.Assets) with { Graph = PageGraph.Of(extended, page, site) };
    }

    /// <summary>Search and 404 link to everything and say nothing.</summary>
    private static bool IsReading(ParsedDocument page) => page.FrontMatter.Type != PageType.Utility;

    private static string EscapePath(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static string? EditUrl(ParsedDocument page, SiteConfiguration site) => site.Repository is null || page.File.IsMade
        ? null
        : $"{site.Repository.TrimEnd('/')}/edit/{site.EditBranch}/{EscapePath($"{site.EditFolder}/{page.Source.Path}")}";

    internal static Crumb HomeCrumb(SiteIndex index) =>
        new(UrlPath.Root.Href(index.Site.BasePath), index.PageAt(UrlPath.Root)?.FrontMatter.ShortTitle ?? index.Strings.Page.Home);

    /// <summary>Home, then each section of the menu that the page is in, or else <see cref="Breadcrumbs(ParsedDocument, SiteIndex)"/>.</summary>
    private static ImmutableArray<Crumb> Breadcrumbs(ParsedDocument page, PublishedSite site)
    {
        var crumbs = Breadcrumbs(page, site.Index);
        if (crumbs.IsEmpty || !site.Index.Site.Sidebar.IsEverywhere || site.Linked.Graph.Menu is not { IsWritten: true } menu || menu.TrailOf(page) is not [_, .., _] trail)
            return crumbs;
        return [crumbs[0], .. trail[1..^1].Select(section => new Crumb(section.Page is { } own ? site.Index.Href(own) : null, section.Label))];
    }

    /// <summary>Home, then each folder above the page; a folder without an <c>index.md</c> is a word without a link.</summary>
    private static ImmutableArray<Crumb> Breadcrumbs(ParsedDocument page, SiteIndex index)
    {
        if (page.Route.Url == UrlPath.Root)
            return [];
        var crumbs = ImmutableArray.CreateBuilder<Crumb>();
        crumbs.Add(HomeCrumb(index));
        var folder = page.Source.Path.Folder;
        for (var slash = folder.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = folder.IndexOf('/', slash + 1))
        {
            var above = index.PageAt(new UrlPath("/" + folder[..(slash + 1)]));
            if (above == page)
                break;
            crumbs.Add(above is null ? new Crumb(null, SiteMenuFromFolders.Humanize(folder[..slash])) : new Crumb(index.Href(above), above.FrontMatter.Label));
        }
        return crumbs.DrainToImmutable();
    }

    /// <summary>The folder below the root that the page lies in; of pages at the root, the site itself.</summary>
    public static string SectionOf(ParsedDocument page, SiteIndex index) => Section(page, Breadcrumbs(page, index), index);

    private static string Section(ParsedDocument page, ImmutableArray<Crumb> breadcrumbs, SiteIndex index) => breadcrumbs switch
    {
        [_, var section, ..] => section.Title,
        _ => page.Source.Path.Folder.Length > 0 ? page.FrontMatter.Label : index.Site.Name,
    };

    private static ImmutableArray<ContentsEntry> Contents(ParsedDocument page)
    {
        var entries = new List<(ContentsEntry Entry, List<ContentsEntry> Children)>();
        foreach (var heading in page.Headings.Where(h => h.Level is >= 2 and <= DeepestContents))
        {
            var entry = new ContentsEntry(heading.Id, heading.Text, []);
            if (heading.Level == 2 || entries.Count == 0)
                entries.Add((entry, []));
            else
                entries[^1].Children.Add(entry);
        }
        return [.. entries.Select(e => e.Entry with { Children = [.. e.Children] })];
    }

    private static ImmutableArray<Definition> Definitions(LinkedDocument page, PublishedSite site) =>
        [.. page.MentionedTerms.Where(m => m.IsLinked).Select(m => site.Definitions[m.Term])];

    private static ImmutableArray<MovedPart> MovedParts(ParsedDocument page, SiteIndex index) => index.Redirects.IsEmpty ? [] :
    [
        .. from move in index.Redirects
           where move.From.Value.Fragment is not null && move.To != page && index.PageAt(move.Folder) == page
           select new MovedPart(move.From.Value.Fragment!, PageLink.To(move.To, index)),
    ];

    internal static ReviewModel? Review(ParsedDocument page, LinkedSite site)
    {
        var front = page.FrontMatter;
        if (front.Reviewed is null && front.ReviewDue is null && front.Changes.IsEmpty)
            return null;
        return new ReviewModel(
            front.Reviewed is { } reviewed ? site.Index.Strings.LongDate(reviewed.Value) : null,
            front.ReviewDue is { } due ? site.Index.Strings.LongDate(due.Value) : null,
            front.ReviewDue is { } day && day.Value < site.Options.Date,
            site.Index.Site.Publisher,
            [.. front.Changes.Select(c => new ChangeModel(c.Date is { } date ? site.Index.Strings.LongDate(date) : null, c.Note))]);
    }
}

/// <summary>About how long a page takes to read, from the words of its Markdown: an estimate needs no parsed text.</summary>
internal static class ReadingTime
{
    /// <summary>Adults read plain English at 230 to 240 words a minute or so; a sore reader on a phone is slower.</summary>
    private const int WordsAMinute = 200;

    public static int? InMinutes(ParsedDocument page) =>
        page.FrontMatter.Type.Has(PageTraits.Reading) ? Math.Max(1, (page.Words + (WordsAMinute / 2)) / WordsAMinute) : null;
}

/// <summary>References as readers see them: authors, title, where and when it appeared, and how to get there.</summary>
internal static class ListReferences
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
        return names.Length <= MostAuthors ? strings.List(names) : strings.References.AndOthers(strings.List(names.Take(3)));
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
    int Number, string Id, string Authors, string Title, string? Source, string? Year, ImmutableArray<PageLink> Links, ImmutableArray<string> BackLinks)
{
    public static NumberedReference Of(Reference reference, int number, string id, ImmutableArray<string> backLinks, Strings strings) => ListReferences.ToModel(reference, number, id, backLinks, strings);
}
