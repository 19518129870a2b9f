using System.Text;
using System.Text.Json;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Linking;
using StaticBackSite.Routing;

namespace StaticBackSite.Outputs.Hosting;

/// <summary>
/// The service worker of a finished site, <c>sw.js</c>: the theme's script behind two lines that say which edition of the site it
/// belongs to, by the hashes of all its files, and which pages it keeps from the first visit on.
/// </summary>
internal static class OfflineWorker
{
    /// <summary>Where the theme has the script, and the one that registers it.</summary>
    public const string ScriptPath = "js/later/worker.js";
    public const string RegistrationPath = "js/later/offline.js";

    private static readonly OutputPath FileName = new("sw.js");

    /// <param name="site">Every other file.</param>
    public static OutputFile From(SiteManifest site, SiteIndex index, ReadOnlySpan<byte> script)
    {
        var pages = index.Pages.Where(page => page.FrontMatter.Type.Has(PageTraits.Offline)).ToArray();
        var kept = pages
            .Select(page => page.Route.Url)
            .Concat(pages.SelectMany(page => PicturesOf(page, index)).Distinct())
            // What the search answers from without the index of the full text.
            .Concat(site.Files.Where(file => IsOfEveryPage(file) || file.Path.Value == WellKnownAddresses.TitleIndex.Value[1..]).Select(file => new UrlPath(file.Path.Value)))
            .Select(url => $"\"{JsonEncodedText.Encode(url.Href(index.Site.BasePath))}\"");
        var lines = $"const edition = '{site.Digest[..16]}';\nconst kept = [{string.Join(", ", kept)}];\n";
        return new OutputFile(FileName, (byte[])[.. Encoding.UTF8.GetBytes(lines), .. script]);
    }

    private static IEnumerable<UrlPath> PicturesOf(ParsedDocument page, SiteIndex index) =>
        ResolveLinks.Of(page, index, new DiagnosticBag()).Select(link => link?.File).OfType<SourcePath>().Select(index.Asset).OfType<Asset>()
            .Where(asset => asset.Size is not null).Select(asset => asset.Route.Url);

    private static bool IsOfEveryPage(ManifestEntry file) =>
        file.Path.Value.StartsWith(Route.HashedFolder + "/", StringComparison.Ordinal)
        && (file.Path.Value.EndsWith(".css", StringComparison.Ordinal) || file.Path.Value.EndsWith(".js", StringComparison.Ordinal) || file.Path.Value.Contains("/icon.", StringComparison.Ordinal));
}
