using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using StaticBackSite.Content;
using StaticBackSite.Outputs.Hosting;
using StaticBackSite.Pages;
using StaticBackSite.Routing;

namespace StaticBackSite.Outputs;

/// <summary>
/// Gives the theme's files their addresses: stylesheets joined to one in the order of their names, everything under a
/// name that holds a hash of the bytes, so that browsers may keep it for ever. Every page loads every script but those in
/// <c>js/later</c>; the scripts of the search in <c>js/later/search</c> are joined like the stylesheets. The files of a group
/// are published where some page needs them, and loaded by such pages alone.
/// </summary>
internal static class PublishThemeAssets
{
    private const string Folder = Route.HashedFolder + "/";
    private const string Favicon = "favicon.ico";
    private const string IconPicture = "icon-";
    private const string Later = "js/later/";
    private const string Search = Later + "search/";

    public static PublishedAssets From(ImmutableArray<ThemeAsset> theme, SiteIndex index, PageDefinition definition)
    {
        var assets = FillInStrings.In(theme, index.Sources);
        return From([.. assets.Where(asset => asset.Group is null)], GroupsOf(assets, index, definition), index.Site.BasePath);
    }

    private static PublishedAssets From(ImmutableArray<ThemeAsset> assets, ImmutableArray<(string Name, ImmutableArray<PublishedAsset> Files)> groups, string basePath)
    {
        ImmutableArray<string> Urls(IEnumerable<PublishedAsset> files, string extension) =>
            [.. files.Where(file => file.Path.Value.EndsWith(extension, StringComparison.Ordinal)).Select(file => file.Url.Href(basePath))];

        var stylesheet = Publish("site.css", CompactStyles.From(Join(assets.Where(IsStyle))));
        var scripts = assets.Where(a => IsScript(a) && !a.Path.StartsWith(Later, StringComparison.Ordinal)).OrderBy(a => a.Path, StringComparer.Ordinal).Select(Publish).ToImmutableArray();
        var search = Join("search.js", assets.Where(a => a.Path.StartsWith(Search, StringComparison.Ordinal)));
        var offline = assets.Where(a => a.Path == OfflineWorker.RegistrationPath).Select(Publish).FirstOrDefault();
        var icon = assets.Where(a => a.Path == "icon.svg").Select(Publish).FirstOrDefault();
        var pictures = assets.Where(IsIconPicture).Select(a => (Size: SizeOf(a), File: Publish(a))).OrderBy(picture => picture.Size).ToImmutableArray();
        var maskable = assets.Where(a => a.Path == "maskable-512.png").Select(Publish).FirstOrDefault();
        // Where browsers and feed readers look that read no link.
        var favicon = assets.Where(a => a.Path == Favicon).Select(a => new PublishedAsset(new OutputPath(Favicon), new UrlPath("/" + Favicon), a.Content)).FirstOrDefault();
        return new PublishedAssets(
            stylesheet.Url.Href(basePath), Urls(scripts, ".js"), search?.Url.Href(basePath), icon?.Url.Href(basePath),
            [.. pictures.Select(p => (p.Size, p.File.Url.Href(basePath)))], offline?.Url.Href(basePath),
            [stylesheet, .. scripts, .. new[] { search, icon, offline, maskable, favicon }.OfType<PublishedAsset>(), .. pictures.Select(p => p.File), .. groups.SelectMany(group => group.Files)])
        {
            Groups = [.. groups.Select(group => new AssetGroup(group.Name, Urls(group.Files, ".css"), Urls(group.Files, ".js")))],
            MaskableIcon = maskable?.Url.Href(basePath),
        };
    }

    /// <summary>The groups that some page needs, each with one stylesheet and its scripts.</summary>
    private static ImmutableArray<(string Name, ImmutableArray<PublishedAsset> Files)> GroupsOf(ImmutableArray<ThemeAsset> assets, SiteIndex index, PageDefinition definition)
    {
        var needed = index.Pages.SelectMany(definition.AssetsOf).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from asset in assets
               where asset.Group is not null && needed.Contains(asset.Group)
               group asset by asset.Group into files
               select (files.Key, FilesOf(files.Key, [.. files])),
        ];
    }

    private static ImmutableArray<PublishedAsset> FilesOf(string group, ImmutableArray<ThemeAsset> assets) =>
        [.. assets.Any(IsStyle) ? new[] { Publish($"{group}.css", CompactStyles.From(Join(assets.Where(IsStyle)))) } : [], .. assets.Where(IsScript).OrderBy(asset => asset.Path, StringComparer.Ordinal).Select(Publish)];

    private static bool IsStyle(ThemeAsset asset) => asset.Path.EndsWith(".css", StringComparison.Ordinal);

    private static bool IsScript(ThemeAsset asset) => asset.Path.EndsWith(".js", StringComparison.Ordinal);

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
