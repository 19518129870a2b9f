using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Text;
using System.Xml;
using StaticBackSite.Content;
using StaticBackSite.Pages;
using StaticBackSite.Routing;

namespace StaticBackSite.Outputs;

/// <summary>
/// News as an Atom feed (RFC 4287), newest first: <c>feed.xml</c>. News is a new page to read, or what changed on one and is not
/// marked as small; pages about the site are none. A site whose pages record no changes has no feed.
/// </summary>
internal sealed class Feeds : Pipeline
{
    private const string Namespace = "http://www.w3.org/2005/Atom";
    private const int MostEntries = 50;

    public override IEnumerable<PublishedFile> PostProcess(PublishedSite site)
    {
        if (site.Model.FeedUrl is not null)
            yield return new PublishedFile(new OutputPath(WellKnownAddresses.Feed.Value), WellKnownAddresses.Feed, () => Write(site));
    }

    private static byte[] Write(PublishedSite site)
    {
        var entries = site.Index.Pages
            .Select(page => page.FrontMatter.News is { } last ? new Entry(page, last) : null)
            .OfType<Entry>()
            .OrderByDescending(entry => entry.Last.Date)
            .ThenBy(entry => entry.Page.Route.Source)
            .Take(MostEntries).ToImmutableArray();
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, site.Index.Site.Locale);
            WriteAbout(xml, site, entries[0].Last);
            foreach (var (page, last) in entries)
                WriteEntry(xml, page, last, site.Index);
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }

    private static void WriteAbout(XmlWriter xml, PublishedSite site, Change newest)
    {
        var configuration = site.Index.Site;
        xml.WriteElementString("id", Namespace, configuration.AbsoluteUrl(UrlPath.Root));
        xml.WriteElementString("title", Namespace, configuration.Name);
        if (configuration.Description is { } description)
            xml.WriteElementString("subtitle", Namespace, description);
        xml.WriteElementString("updated", Namespace, Instant(newest));
        xml.WriteStartElement("author", Namespace);
        xml.WriteElementString("name", Namespace, configuration.Publisher ?? configuration.Name);
        xml.WriteEndElement();
        WriteLink(xml, "self", "application/atom+xml", configuration.AbsoluteUrl(WellKnownAddresses.Feed));
        WriteLink(xml, "alternate", "text/html", configuration.AbsoluteUrl(UrlPath.Root));
        if (site.Assets.Icon is { } icon)
            xml.WriteElementString("icon", Namespace, configuration.Url.GetLeftPart(UriPartial.Authority) + icon);
    }

    private static void WriteEntry(XmlWriter xml, ParsedDocument page, Change last, SiteIndex index)
    {
        var url = index.Site.AbsoluteUrl(page.Route.Url);
        xml.WriteStartElement("entry", Namespace);
        xml.WriteElementString("id", Namespace, url);
        xml.WriteElementString("title", Namespace, page.FrontMatter.Title);
        xml.WriteElementString("updated", Namespace, Instant(last));
        WriteLink(xml, "alternate", "text/html", url);
        xml.WriteElementString("summary", Namespace, $"{page.FrontMatter.Description} {last.Note}");
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Instant(Change change) => change.Date!.Value.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);

    private sealed record Entry(ParsedDocument Page, Change Last);
}
