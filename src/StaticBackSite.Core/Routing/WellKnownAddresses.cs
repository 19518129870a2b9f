namespace StaticBackSite.Routing;

/// <summary>Where the parts of a site are that others refer to: the folders of its kinds of pages, and the files that are written beside the pages.</summary>
internal static class WellKnownAddresses
{
    public const string Articles = "articles";

    public const string Glossary = "glossary";

    /// <summary>The search page where a site writes its own, with the words that it wants beside the box; its full text is then searched, too.</summary>
    public static readonly SourcePath SearchPage = new("search.md");

    /// <summary>Where the build puts a search page where the site has none.</summary>
    public static readonly UrlPath Search = new("/search/");

    public static readonly UrlPath Feed = new("/feed.xml");

    public static readonly UrlPath OpenSearch = new("/opensearch.xml");

    public static readonly UrlPath PrintPage = new("/print/");

    public static readonly UrlPath TitleIndex = new("/search.json");

    public static readonly UrlPath WebManifest = new("/site.webmanifest");

    /// <summary>The Markdown copy of a page.</summary>
    public static UrlPath MarkdownOf(UrlPath page) => new(page.Value + "index.md");
}
