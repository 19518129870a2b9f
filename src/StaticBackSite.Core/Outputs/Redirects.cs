using System.Collections.Immutable;
using System.Text;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Outputs.Hosting;
using StaticBackSite.Pages;
using StaticBackSite.Routing;

namespace StaticBackSite.Outputs;

/// <summary>
/// Addresses that pages take the place of. Hosts that read <c>_redirects</c> answer them with status 301; for all others a
/// page with a link lies at the address and sends the reader on. A redirect leads to a page, never to a redirect.
/// </summary>
internal sealed class Redirects : Pipeline
{
    public override IEnumerable<PublishedFile> PostProcess(PublishedSite site)
    {
        var moves = site.Index.MovedPages;
        if (moves.IsEmpty)
            yield break;
        var basePath = site.Index.Site.BasePath;
        // A host that cannot tell the two spellings apart would send readers in a circle if it were forced.
        var rules = moves.Select(move => new RedirectRule(move.From.Value.Url.Href(basePath), site.Index.Href(move.To), IsForced: !move.IsOfCaseAlone)).ToImmutableArray();
        yield return new PublishedFile(new OutputPath(HostingFiles.Redirects), new UrlPath(HostingFiles.Redirects), () => Encoding.UTF8.GetBytes(HostingFiles.Write(rules)));
        foreach (var move in moves)
        {
            var from = move.From.Value.Url;
            if (move.Output is { } file)
                yield return PublishedFile.Made(file, from, into => site.Renderer.Render(Model(from, move.To, site), into));
        }
    }

    private static RedirectPage Model(UrlPath from, ParsedDocument page, PublishedSite site) => new(
        new PageIdentity(
            site.Model, from.Href(site.Index.Site.BasePath), site.Index.Site.AbsoluteUrl(page.Route.Url), site.Index.Strings.Redirect.Title,
            page.FrontMatter.Description, PageType.Utility),
        new PageLink(site.Index.Href(page), page.FrontMatter.Title));
}
