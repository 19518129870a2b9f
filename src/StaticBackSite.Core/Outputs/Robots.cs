using System.Text;
using StaticBackSite.Pages;
using StaticBackSite.Routing;

namespace StaticBackSite.Outputs;

/// <summary>
/// <c>robots.txt</c> (RFC 9309): everybody may read everything, and the sitemap says what there is. A preview that must not
/// be listed says so in its pages and headers; a robot that was kept from reading them would never know.
/// </summary>
internal sealed class Robots : Pipeline
{
    public override IEnumerable<PublishedFile> PostProcess(PublishedSite site)
    {
        var sitemap = site.Linked.Options.NoIndex ? "" : $"\nSitemap: {site.Index.Site.AbsoluteUrl(Sitemap.Address)}\n";
        yield return new PublishedFile(new OutputPath("robots.txt"), new UrlPath("/robots.txt"), () => Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n{sitemap}"));
    }
}
