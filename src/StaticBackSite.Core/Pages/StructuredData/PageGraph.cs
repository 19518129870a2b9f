using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Linking;

namespace StaticBackSite.Pages.StructuredData;

/// <summary>Adds what it knows of a page to the description that search engines get.</summary>
/// <param name="described">What is said so far.</param>
public delegate WebPage WebPageDescription(WebPage described, PageModel page, LinkedDocument source, PublishedSite site);

/// <summary>
/// What search engines are told of a page, as JSON-LD. It says nothing that the page does not show: no review that has not
/// happened, no date that is not recorded, no text that readers cannot see.
/// </summary>
internal sealed record PageGraph(WebPage Page, BreadcrumbList? Breadcrumbs)
{
    // Letters stay letters; what could end a script element (<, >, &) is written as \u003c and so on.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <returns>Null for a page that is no text to read.</returns>
    public static PageGraph? Of(PageModel model, LinkedDocument page, PublishedSite site)
    {
        if (!model.IsSearched)
            return null;
        var described = Describe(model, page, site.Index);
        foreach (var description in site.Definition.Descriptions)
            described = description(described, model, page, site);
        return new PageGraph(described, Trail(model, site.Index));
    }

    /// <summary>Writes the graph as UTF-8, safe inside a script element.</summary>
    public void WriteTo(IBufferWriter<byte> into)
    {
        using var json = new Utf8JsonWriter(into, Options);
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteStartArray("@graph");
        Page.Write(json);
        Breadcrumbs?.Write(json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static WebPage Describe(PageModel model, LinkedDocument page, SiteIndex index) => new([model.Type == PageType.About ? "AboutPage" : "WebPage"], model.CanonicalUrl, model.Title)
    {
        Description = (model as ArticlePage)?.MainMessage,
        InLanguage = index.Site.Locale,
        IsPartOf = new NamedThing("WebSite", index.Site.Name, index.Site.AbsoluteUrl(Routing.UrlPath.Root)),
        Publisher = index.Site.Publisher is { } publisher ? new NamedThing("Organization", publisher) : null,
        DateModified = page.Parsed.FrontMatter.Changes.Max(change => change.Date),
        Citation = model.References.IsEmpty ? null : [.. model.References.Select(Work)],
    };

    private static NamedThing Work(NumberedReference reference)
    {
        var link = reference.Links is [var first, ..] ? first : null;
        return new NamedThing(link?.Title.StartsWith("doi:", StringComparison.Ordinal) == true ? "ScholarlyArticle" : "CreativeWork", reference.Title, link?.Url);
    }

    private static BreadcrumbList? Trail(PageModel model, SiteIndex index)
    {
        if (model.Breadcrumbs.IsEmpty)
            return null;
        var host = index.Site.Url.GetLeftPart(UriPartial.Authority);
        ImmutableArray<Crumb> crumbs = [.. model.Breadcrumbs, new Crumb(model.Url, model.Title)];
        return new BreadcrumbList([.. crumbs.Select((crumb, place) => new ListItem(place + 1, crumb.Title, crumb.Url is { } url ? host + url : null))]);
    }
}
