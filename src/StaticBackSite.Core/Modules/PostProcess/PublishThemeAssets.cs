using System.Collections.Immutable;
using System.Security.Cryptography;
using StaticBackSite.Documents;
using StaticBackSite.Pipelines;
using StaticBackSite.Routing;

namespace StaticBackSite.Modules.PostProcess;

/// <summary>
/// Gives the theme's files their addresses: stylesheets joined to one in the order of their names, everything under a
/// name that holds a hash of the bytes, so that browsers may keep it for ever.
/// </summary>
public static class PublishThemeAssets
{
    private const string Folder = "assets/";

    public static PublishedAssets From(ImmutableArray<ThemeAsset> assets, string basePath)
    {
        var styles = assets.Where(a => a.Path.EndsWith(".css", StringComparison.Ordinal)).OrderBy(a => a.Path, StringComparer.Ordinal);
        var stylesheet = Publish("site.css", Join(styles));
        var scripts = assets.Where(a => a.Path.EndsWith(".js", StringComparison.Ordinal)).OrderBy(a => a.Path, StringComparer.Ordinal)
            .Select(a => Publish(a.Path[(a.Path.LastIndexOf('/') + 1)..], a.Content)).ToImmutableArray();
        var icon = assets.FirstOrDefault(a => a.Path == "icon.svg") is { } svg ? Publish("icon.svg", svg.Content) : null;
        return new PublishedAssets(
            stylesheet.Url.Href(basePath), [.. scripts.Select(s => s.Url.Href(basePath))], icon?.Url.Href(basePath),
            [stylesheet, .. scripts, .. icon is null ? Array.Empty<PublishedFile>() : [icon]]);
    }

    private static ReadOnlyMemory<byte> Join(IEnumerable<ThemeAsset> styles) => styles.SelectMany(s => s.Content.ToArray().Append((byte)'\n')).ToArray();

    private static PublishedFile Publish(string name, ReadOnlyMemory<byte> content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content.Span))[..10];
        var dot = name.LastIndexOf('.');
        var path = $"{Folder}{name[..dot]}.{hash}{name[dot..]}";
        return new PublishedFile(new OutputPath(path), new UrlPath(path), () => content);
    }
}
