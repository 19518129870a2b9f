using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using StaticBackSite.Outputs.Hosting;
using StaticBackSite.Pages;
using StaticBackSite.Routing;

namespace StaticBackSite.Outputs;

/// <summary>
/// Gives the theme's files their addresses: stylesheets joined to one in the order of their names, everything under a
/// name that holds a hash of the bytes, so that browsers may keep it for ever. Every page loads every script but those in
/// <c>js/later</c>; the scripts of the search in <c>js/later/search</c> are joined like the stylesheets.
/// </summary>
public static class PublishThemeAssets
{
    private const string Folder = Route.HashedFolder + "/";
    private const string IconPicture = "icon-";
    private const string Later = "js/later/";
    private const string Search = Later + "search/";

    public static PublishedAssets From(ImmutableArray<ThemeAsset> assets, string basePath)
    {
        var styles = assets.Where(a => a.Path.EndsWith(".css", StringComparison.Ordinal));
        var stylesheet = Publish("site.css", CompactStyles.From(Join(styles)));
        var scripts = assets.Where(a => a.Path.EndsWith(".js", StringComparison.Ordinal) && !a.Path.StartsWith(Later, StringComparison.Ordinal)).OrderBy(a => a.Path, StringComparer.Ordinal)
            .Select(Publish).ToImmutableArray();
        var search = Join("search.js", assets.Where(a => a.Path.StartsWith(Search, StringComparison.Ordinal)));
        var offline = assets.Where(a => a.Path == OfflineWorker.RegistrationPath).Select(Publish).FirstOrDefault();
        var icon = assets.Where(a => a.Path == "icon.svg").Select(Publish).FirstOrDefault();
        var pictures = assets.Where(IsIconPicture).Select(a => (Size: SizeOf(a), File: Publish(a))).OrderBy(picture => picture.Size).ToImmutableArray();
        return new PublishedAssets(
            stylesheet.Url.Href(basePath), [.. scripts.Select(s => s.Url.Href(basePath))], search?.Url.Href(basePath), icon?.Url.Href(basePath),
            [.. pictures.Select(p => (p.Size, p.File.Url.Href(basePath)))], offline?.Url.Href(basePath),
            [stylesheet, .. scripts, .. new[] { search, icon, offline }.OfType<PublishedAsset>(), .. pictures.Select(p => p.File)]);
    }

    private static bool IsIconPicture(ThemeAsset asset) => asset.Path.StartsWith(IconPicture, StringComparison.Ordinal) && asset.Path.EndsWith(".png", StringComparison.Ordinal);

    /// <summary>The theme says the width in the name: <c>icon-192.png</c>.</summary>
    private static int SizeOf(ThemeAsset icon) => int.Parse(icon.Path[IconPicture.Length..^".png".Length], CultureInfo.InvariantCulture);

    /// <summary>One file of several, in the order of their names; null where there is none.</summary>
    private static PublishedAsset? Join(string name, IEnumerable<ThemeAsset> parts) => Join(parts) is { Length: > 0 } joined ? Publish(name, joined) : null;

    private static byte[] Join(IEnumerable<ThemeAsset> parts) => parts.OrderBy(part => part.Path, StringComparer.Ordinal).SelectMany(part => part.Content.ToArray().Append((byte)'\n')).ToArray();

    /// <summary>Ten hexadecimal digits for a file's name.</summary>
    public static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content))[..10];

    private static PublishedAsset Publish(ThemeAsset asset) => Publish(asset.Path[(asset.Path.LastIndexOf('/') + 1)..], asset.Content);

    private static PublishedAsset Publish(string name, ReadOnlyMemory<byte> content)
    {
        var hash = Hash(content.Span);
        var dot = name.LastIndexOf('.');
        var path = $"{Folder}{name[..dot]}.{hash}{name[dot..]}";
        return new PublishedAsset(new OutputPath(path), new UrlPath(path), content);
    }
}
