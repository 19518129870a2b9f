using System.IO;
using System.Text;
using System.Xml;
using StaticBackSite.Pages;
using StaticBackSite.Routing;
using StaticBackSite.Text;

namespace StaticBackSite.Outputs;

/// <summary>
/// Lets a browser search the site from its address bar: <c>opensearch.xml</c> (OpenSearch 1.1). What is typed stands behind
/// <c>#</c>, so it never leaves the browser.
/// </summary>
internal sealed class OpenSearch : Pipeline
{
    private const string Namespace = "http://a9.com/-/spec/opensearch/1.1/";
    private const int LongestName = 16;
    private const int LongestDescription = 1024;

    public override IEnumerable<PublishedFile> PostProcess(PublishedSite site)
    {
        if (SearchPage.AddressIn(site.Index) is { } address)
            yield return new PublishedFile(new OutputPath(WellKnownAddresses.OpenSearch.Value), WellKnownAddresses.OpenSearch, () => Write(site, address));
    }

    private static byte[] Write(PublishedSite site, UrlPath address)
    {
        var description = site.Index.Page(WellKnownAddresses.SearchPage)?.FrontMatter.Description ?? site.Index.Strings.Search.Description(site.Model.Name);
        var name = site.Model.Name;
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("OpenSearchDescription", Namespace);
            xml.WriteElementString("ShortName", Namespace, TextElements.Cut(name, LongestName));
            xml.WriteElementString("Description", Namespace, TextElements.Cut(description, LongestDescription));
            xml.WriteElementString("InputEncoding", Namespace, "UTF-8");
            xml.WriteStartElement("Url", Namespace);
            xml.WriteAttributeString("type", "text/html");
            xml.WriteAttributeString("template", site.Index.Site.AbsoluteUrl(address) + "#q={searchTerms}");
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }
}
