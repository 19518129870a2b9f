using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using StaticBackSite.Diagnostics;
using StaticBackSite.Linking;
using StaticBackSite.Outputs;
using StaticBackSite.Outputs.Hosting;
using StaticBackSite.Routing;
using StaticBackSite.Serving;

namespace StaticBackSite.Preview;

/// <summary>The site as it is between two changes. Its pages are rendered when they are asked for, and once.</summary>
internal sealed class PreviewedSite
{
    private readonly Dictionary<string, PublishedFile> _files;
    private readonly ConcurrentDictionary<string, Lazy<ServedFile>> _served = new(StringComparer.Ordinal);
    private readonly Lazy<BuildReport> _report;

    /// <param name="unreadable">What is wrong with the folder itself.</param>
    public PreviewedSite(int version, Publication publication, ImmutableArray<Diagnostic> unreadable, bool warningsAsErrors)
    {
        Version = version;
        Publication = publication;
        _report = new(() =>
        {
            var report = new BuildReport(publication.Report.Diagnostics.Concat(unreadable));
            return warningsAsErrors ? report.WithWarningsAsErrors() : report;
        });
        // Two files at one address are a finding, and the first of them is shown.
        _files = publication.Files.DistinctBy(file => file.Path).ToDictionary(file => file.Path.Value, StringComparer.Ordinal);
        var hosting = new Lazy<HostingRules>(() => ReadHostingRules.From(TextOf(HostingFiles.Headers), TextOf(HostingFiles.Redirects), toml: null));
        Hosting = () => hosting.Value;
    }

    public int Version { get; }

    public Publication Publication { get; }

    /// <summary>All findings; the first who asks waits for the checks.</summary>
    public BuildReport Report => _report.Value;

    /// <summary>What the files of the site tell its host.</summary>
    public Func<HostingRules> Hosting { get; }

    /// <summary>As it stands in addresses: percent-encoded.</summary>
    public string BasePath => Publication.Index.Site.BasePath;

    /// <summary>As a server gets it.</summary>
    public string DecodedBasePath => Uri.UnescapeDataString(BasePath);

    /// <summary>The file at a path of the site, ready for a browser.</summary>
    public ServedFile? Find(string path) =>
        Serve(path) is { } file ? file : path == "404.html" ? new ServedFile(path, ErrorPage.Missing(this)) : null;

    /// <summary>The page at an address as a browser shows it.</summary>
    public LinkedDocument? PageAt(string address)
    {
        var path = Uri.UnescapeDataString(address);
        if (!path.StartsWith(DecodedBasePath + "/", StringComparison.Ordinal))
            return null;
        path = path[DecodedBasePath.Length..];
        var page = Publication.Index.PageAt(new UrlPath(path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path));
        return page is null ? null : Publication.Linked.Of(page);
    }

    private ServedFile? Serve(string path) =>
        _files.TryGetValue(path, out var file) ? _served.GetOrAdd(path, _ => new(() => Serve(file))).Value : null;

    private ServedFile Serve(PublishedFile file)
    {
        var path = file.Path.Value;
        if (!path.EndsWith(".html", StringComparison.Ordinal))
            return new ServedFile(path, file.Content());
        return Publication.Index.PageAt(file.Url) is { } page && page.Route.Output == file.Path && ErrorPage.IsNeededFor(page)
            ? new ServedFile(path, ErrorPage.Of(page)) { Status = StatusCodes.Status500InternalServerError }
            : new ServedFile(path, PreviewScript.AddTo(file.Content()));
    }

    private string? TextOf(string path) => Serve(path) is { } file ? Encoding.UTF8.GetString(file.Content.Span) : null;
}

/// <summary>What an open page is told when something has changed.</summary>
/// <param name="Style">The new address of the stylesheet, where nothing else has changed.</param>
/// <param name="Opens">The address to go to, where the writer wants to follow the files.</param>
internal sealed record Change(int Version, string? Style, string? Opens);
