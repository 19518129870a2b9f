using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Content;

/// <summary>An address that is no longer there, and the page that takes its place.</summary>
internal sealed record Redirect(Located<SiteAddress> From, ParsedDocument To)
{
    /// <summary>Whether the page itself has this address but for the case of its letters.</summary>
    public bool IsOfCaseAlone => From.Value.Fragment is null && Folder.Key == To.Route.Url.Key && Folder.Value.TrimEnd('/') != To.Route.Url.Value.TrimEnd('/');

    /// <summary>
    /// Where a page that sends readers on can lie; null for addresses of files that are no pages, such as an old PDF: a host
    /// would serve the page under the wrong type. Also null where only case tells the address from that of the page: many
    /// disks would put both in one place.
    /// </summary>
    public OutputPath? Output => IsOfCaseAlone ? null : Place;

    private OutputPath? Place
    {
        get
        {
            var url = From.Value.Url.Value;
            var name = url[(url.LastIndexOf('/') + 1)..];
            return name.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? new OutputPath(url)
                : name.Contains('.', StringComparison.Ordinal) ? null
                : new OutputPath($"{url.TrimEnd('/')}/index.html");
        }
    }

    /// <summary>The address as a page's route would write it: a folder.</summary>
    public UrlPath Folder => new(Place is { } file && file.Value.EndsWith("index.html", StringComparison.Ordinal) ? "/" + file.Value[..^"index.html".Length] : From.Value.Url.Value);
}
