using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Content;

public sealed record PageFrontMatter : FrontMatter
{
    public Located<string>? MainMessage { get; init; }

    public ImmutableArray<Located<string>> KeyPoints { get; init; } = [];

    public Aims? Aims { get; init; }

    internal SeriesPlace? Series { get; init; }

    /// <summary>Place among its neighbours; pages without one follow, in menus by the names of their files and in lists by title.</summary>
    public int? Order { get; init; }

    /// <summary>Whether menus made from folders leave the page out.</summary>
    internal bool Hidden { get; init; }

    public ImmutableArray<HelpLink> MoreHelp { get; init; } = [];

    /// <summary>An address without dots that climb, queries or fragments.</summary>
    private static readonly TextForm SlugForm = new(@"^/?([^/?#\\\s]+/?)*$", DiagnosticCodes.BadUrl, "an address that a page can have", "write a name, as in `install`, or a path from the root, as in `/guide/install/`")
    {
        IsValid = slug => !slug.Split('/').Any(part => part is "." or "..") && !slug.Contains("//", StringComparison.Ordinal),
    };

    public static PageFrontMatter Read(MapReader reader, ContentDefinition definition, PageType typeOfFolder)
    {
        var title = reader.LocatedText("title", "The heading of the page; its first heading where this is left out.", maxLength: 65, isName: true);
        var description = reader.LocatedText("description", "One sentence for search results; the first paragraph where this is left out.", maxLength: 160, isName: true);
        var (noGlossary, noGlossaryTerms) = reader.FlagOrTextList("noGlossary", "`true`, or the terms that are not linked on this page.");
        return new PageFrontMatter
        {
            Title = title?.Value ?? "",
            TitleSpan = title?.Span ?? default,
            Description = description?.Value ?? "",
            DescriptionSpan = description?.Span ?? default,
            Slug = reader.FormedText("slug", "The address of the page in place of its file's: a name beside it, or a path from the root.", SlugForm),
            NoGlossary = noGlossary,
            NoGlossaryTerms = noGlossaryTerms,
            ShortTitle = reader.Text("shortTitle", "A shorter name for menus and lists.", maxLength: 40),
            Type = reader.OpenChoice<PageType>("type", "What the page is for.")?.Value ?? typeOfFolder,
            Draft = reader.Flag("draft", "Left out of the published site."),
            MainMessage = reader.LocatedText("mainMessage", "The one thing to take away."),
            KeyPoints = reader.TextList("keyPoints", "Two to five short points at the top of the page."),
            Aims = reader.Map("aims", "What the page does and what it does not do.", Aims.Read),
            Facts = reader.TextList("facts", "Ids of the facts that the page carries."),
            Related = reader.TextList("related", "Paths of pages to read next; the generator finds them where this is left out."),
            Series = reader.Map("series", "The series that the page belongs to.", SeriesPlace.Read),
            Order = reader.Number("order", "Place among its neighbours in menus and lists of pages."),
            Hidden = reader.Flag("hidden", "Left out of the menu at the side; links lead to the page as before."),
            MoreHelp = [.. reader.MapList("moreHelp", "Official places that help.", HelpLink.Read).Where(h => h.Url is not null)],
            Reviewed = reader.Date("reviewed", "When the text was last checked against its sources."),
            ReviewDue = reader.Date("reviewDue", "When it must be checked again."),
            Date = reader.Date("date", "When the text was published first."),
            Updated = reader.Date("updated", "When it was changed last; the newest of `changes` where this is left out."),
            Tags = reader.TextList("tags", "Subjects, for people and programs that read the front matter."),
            Categories = reader.TextList("categories", "The same in larger groups."),
            RedirectFrom = ReadRedirects(reader),
            Added = definition.ReadAdded(reader),
            Changes = reader.MapList("changes", "What changed when, newest first.", Change.Read),
        };
    }
}

/// <summary>What a page promises and what it does not.</summary>
public sealed record Aims(ImmutableArray<Located<string>> Does, ImmutableArray<Located<string>> DoesNot)
{
    public static Aims Read(MapReader reader) => new(
        reader.TextList("does", "Ends of the sentence “This page …”."),
        reader.TextList("doesNot", "Ends of the sentence “It does not …”."));
}

/// <summary>An official place to get more help.</summary>
public sealed record HelpLink(string Title, string? Url, SourceSpan UrlSpan = default)
{
    public static HelpLink Read(MapReader reader)
    {
        var title = reader.RequiredText("title", "Who helps, in words.");
        var url = reader.LocatedAddress("url", "The address.");
        return new HelpLink(title, url?.Value, url?.Span ?? reader.Place);
    }
}

/// <summary>A place in an ordered series of pages.</summary>
internal sealed record SeriesPlace(string Name, int Order)
{
    public static SeriesPlace Read(MapReader reader) => new(
        reader.RequiredText("name", "The name of the series; the same on all its pages."), reader.Number("order", "Place in the series, from 1.") ?? 0);
}

/// <summary>A line of a page's history, for readers.</summary>
internal sealed record Change(DateOnly? Date, string Note)
{
    public SourceSpan DateSpan { get; init; }

    /// <summary>Whether it is no news, such as a corrected word.</summary>
    public bool IsSmall { get; init; }

    public static Change Read(MapReader reader)
    {
        var date = reader.Date("date", "The day, year-month-day.");
        return new Change(date?.Value, reader.RequiredText("note", "What changed, in one sentence.")) { DateSpan = date?.Span ?? reader.Place, IsSmall = reader.Flag("small", "The change is no news, such as a corrected word, and the feed leaves it out.") };
    }
}
