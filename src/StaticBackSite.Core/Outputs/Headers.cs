using System.Text;
using StaticBackSite.Outputs.Hosting;
using StaticBackSite.Pages;
using StaticBackSite.Routing;

namespace StaticBackSite.Outputs;

/// <summary>What a host is told about the files: <c>_headers</c>. Hosts that do not read it serve the same pages with headers of their own.</summary>
internal sealed class Headers : Pipeline
{
    public override IEnumerable<PublishedFile> PostProcess(PublishedSite site)
    {
        yield return new PublishedFile(
            new OutputPath(HostingFiles.Headers), new UrlPath(HostingFiles.Headers),
            () => Encoding.UTF8.GetBytes(HostingFiles.Write(SiteHeaders.Of(site.Index.Site, site.Linked.Options.NoIndex))));
    }
}
