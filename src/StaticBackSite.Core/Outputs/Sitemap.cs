using System.IO;
using System.Xml;
using StaticBackSite.Content;
using StaticBackSite.Pages;
using StaticBackSite.Routing;

namespace StaticBackSite.Outputs;

/// <summary><c>sitemap.xml</c> by the protocol of sitemaps.org: every page that a search engine may list.</summary>
internal sealed class Sitemap : Pipeline
{
    public static readonly UrlPath Address = new("/sitemap.xml");

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public override IEnumerable<PublishedFile> PostProcess(PublishedSite site)
    {
        if (!site.Linked.Options.NoIndex)
            yield return new PublishedFile(new OutputPath(Address.Value), Address, () => Write(site.Index));
    }

    private static ReadOnlyMemory<byte> Write(SiteIndex index)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new System.Text.UTF8Encoding(false) }))
        {
            xml.WriteStartElement("urlset", Namespace);
            foreach (var page in index.Pages.Where(p => p.Route.Output.Value != "404.html"))
            {
                xml.WriteStartElement("url", Namespace);
                xml.WriteElementString("loc", Namespace, index.Site.AbsoluteUrl(page.Route.Url));
                if (LastChange(page.FrontMatter) is { } date)
                    xml.WriteElementString("lastmod", Namespace, date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }

    private static DateOnly? LastChange(FrontMatter page) =>
        page.Changes.Select(c => c.Date).Append(page.Reviewed?.Value).Append(page.Updated?.Value).Append(page.Date?.Value).Max();
}
