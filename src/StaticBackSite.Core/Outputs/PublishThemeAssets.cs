using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Content.Data;
using StaticBackSite.Diagnostics;
using StaticBackSite.Outputs.Hosting;
using StaticBackSite.Pages;
using StaticBackSite.Routing;
using StaticBackSite.Text;

namespace StaticBackSite.Outputs;

/// <summary>
/// Gives the theme's files their addresses: stylesheets joined to one in the order of their names, and scripts to another but for
/// those that the first paint waits for, everything under a name that holds a hash of the bytes, so that browsers may keep it for
/// ever. Every page loads all of it but what is in <c>js/later</c>; the files of the search in <c>js/later/search</c> are joined
/// likewise. The files of a group are published where some page needs them, and loaded by such pages alone, unless so many need them
/// that they are better off in the file of every page: what compresses together takes half as much.
/// </summary>
internal static class PublishThemeAssets
{
    private const string Folder = Route.HashedFolder + "/";
    private const string Favicon = "favicon.ico";
    private const string IconPicture = "icon-";
    private const string Later = "js/later/";
    private const string Search = Later + "search/";
    private const string Early = "early-";

    /// <summary>In a smaller site one page is a third of all.</summary>
    private const int ManyPages = 12;

    public static PublishedAssets From(ImmutableArray<ThemeAsset> theme, SiteIndex index, PageDefinition definition, DiagnosticBag diagnostics)
    {
        var look = SiteTheme.From(index, diagnostics);
        var assets = FillInStrings.In(ReferenceEquals(look, SiteLook.None) ? theme : [.. look.On(theme)], index.Sources);
        var needed = index.Pages.SelectMany(definition.AssetsOf).ToHashSet(StringComparer.Ordinal);
        if (index.Site.Sidebar.IsAnywhere)
            needed.Add(PageMenu.Assets);
        // What a layout needs stays with its pages.
        var shared = index.Pages.SelectMany(page => page.Assets).CountBy(group => group, StringComparer.Ordinal)
            .Where(group => index.Pages.Length >= ManyPages && group.Value * 3 >= index.Pages.Length).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        var groups =
            from asset in assets
            where asset.Group is not null && needed.Contains(asset.Group) && !shared.Contains(asset.Group)
            group asset by asset.Group into files
            select (files.Key, FilesOf(files.Key, [.. files]));
        var published = From([.. assets.Where(asset => asset.Group is null)], [.. assets.Where(asset => asset.Group is { } group && shared.Contains(group))], [.. groups], index.Site.BasePath) with { Palette = look.Palette };
        return look.Icon is { } icon ? published with { Icon = icon.Svg, IconPictures = icon.Pictures, MaskableIcon = icon.Maskable } : published;
    }

    /// <param name="shared">The files of groups that every page loads with its own.</param>
    private static PublishedAssets From(ImmutableArray<ThemeAsset> assets, ImmutableArray<ThemeAsset> shared, ImmutableArray<(string Name, ImmutableArray<PublishedAsset> Files)> groups, string basePath)
    {
        ImmutableArray<string> Urls(IEnumerable<PublishedAsset> files, string extension) =>
            [.. files.Where(file => file.Path.Value.EndsWith(extension, StringComparison.Ordinal)).Select(file => file.Url.Href(basePath))];

        var now = assets.Where(a => !a.Path.StartsWith(Later, StringComparison.Ordinal)).OrderBy(a => a.Path, StringComparer.Ordinal).ToArray();
        // Those of groups come last: the others say in which order layers count.
        var stylesheet = Publish("site.css", CompactStyles.From((byte[])[.. Join(now.Where(IsStyle)), .. Join(shared.Where(IsStyle))]));
        var scripts = ScriptsOf([.. now.Where(IsScript), .. shared.Where(IsScript)]);
        var ofSearch = assets.Where(a => a.Path.StartsWith(Search, StringComparison.Ordinal)).ToArray();
        var search = Join("search.js", ofSearch.Where(IsScript));
        var searchStyles = ofSearch.Any(IsStyle) ? Publish("search.css", CompactStyles.From(Join(ofSearch.Where(IsStyle)))) : null;
        var offline = assets.Where(a => a.Path == OfflineWorker.RegistrationPath).Select(Publish).FirstOrDefault();
        var icon = assets.Where(a => a.Path == "icon.svg").Select(Publish).FirstOrDefault();
        var pictures = assets.Where(IsIconPicture).Select(a => (Size: SizeOf(a), File: Publish(a))).OrderBy(picture => picture.Size).ToImmutableArray();
        var maskable = assets.Where(a => a.Path == "maskable-512.png").Select(Publish).FirstOrDefault();
        // Where browsers and feed readers look that read no link.
        var favicon = assets.Where(a => a.Path == Favicon).Select(a => new PublishedAsset(new OutputPath(Favicon), new UrlPath("/" + Favicon), a.Content)).FirstOrDefault();
        return new PublishedAssets(
            stylesheet.Url.Href(basePath), Urls(scripts, ".js"), search?.Url.Href(basePath), icon?.Url.Href(basePath),
            [.. pictures.Select(p => (p.Size, p.File.Url.Href(basePath)))], offline?.Url.Href(basePath),
            [stylesheet, .. scripts, .. new[] { search, searchStyles, icon, offline, maskable, favicon }.OfType<PublishedAsset>(), .. pictures.Select(p => p.File), .. groups.SelectMany(group => group.Files)])
        {
            Groups = [.. groups.Select(group => new AssetGroup(group.Name, Urls(group.Files, ".css"), Urls(group.Files, ".js")))],
            MaskableIcon = maskable?.Url.Href(basePath),
            SearchStylesheet = searchStyles?.Url.Href(basePath),
        };
    }

    /// <summary>One stylesheet, and the scripts.</summary>
    private static ImmutableArray<PublishedAsset> FilesOf(string group, ImmutableArray<ThemeAsset> assets) =>
        [.. assets.Any(IsStyle) ? new[] { Publish($"{group}.css", CompactStyles.From(Join(assets.Where(IsStyle)))) } : [], .. assets.Where(IsScript).OrderBy(asset => asset.Path, StringComparer.Ordinal).Select(Publish)];

    /// <summary>A script that is a block has its names to itself, as the theme's build makes them, so that it can share a file; others stay alone, and so do the site's own, whose mistakes are to stop nothing else.</summary>
    private static ImmutableArray<PublishedAsset> ScriptsOf(ImmutableArray<ThemeAsset> scripts)
    {
        var shared = scripts.Where(script => script.Content.Span is [(byte)'{', ..] && !script.Path.StartsWith(SiteTheme.OwnScripts, StringComparison.Ordinal) && !NameOf(script).StartsWith(Early, StringComparison.Ordinal)).ToArray();
        return [.. scripts.Except(shared).Select(Publish), .. Join("site.js", shared) is { } joined ? new[] { joined } : []];
    }

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

    private static PublishedAsset Publish(ThemeAsset asset) => Publish(NameOf(asset), asset.Content);

    private static string NameOf(ThemeAsset asset) => asset.Path[(asset.Path.LastIndexOf('/') + 1)..];

    private static PublishedAsset Publish(string name, ReadOnlyMemory<byte> content)
    {
        var hash = Hash(content.Span);
        var dot = name.LastIndexOf('.');
        var path = $"{Folder}{name[..dot]}.{hash}{name[dot..]}";
        return new PublishedAsset(new OutputPath(path), new UrlPath(path), content);
    }
}

/// <summary>
/// A stylesheet without what is for those who write it: its comments, its indentation, blanks around signs that part by themselves,
/// and the last semicolon of a block. Compressed, what is left is within two in a hundred of what Lightning CSS and esbuild make of it,
/// which would need Node.js wherever the theme is built. Strings keep every byte, and what a comment parted stays parted (CSS Syntax
/// Module Level 3, 4.3.2). A blank before a colon stays, since <c>a :hover</c> is not <c>a:hover</c>; none is needed after one.
/// </summary>
internal static class CompactStyles
{
    public static ReadOnlyMemory<byte> From(ReadOnlySpan<byte> css)
    {
        var compact = new List<byte>(css.Length);
        while (!css.IsEmpty)
        {
            var length = css switch
            {
                [(byte)'"' or (byte)'\'', ..] => StringLength(css),
                [(byte)'/', (byte)'*', ..] => CommentLength(css),
                _ => 1,
            };
            if ((length > 1 && css[0] == '/') || css[0] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f')
                Separate(compact);
            else
                Add(compact, css[..length]);
            css = css[length..];
        }
        return compact.ToArray();
    }

    /// <summary>One blank at most between two tokens, and none after a sign that parts them.</summary>
    private static void Separate(List<byte> compact)
    {
        if (compact is not ([] or [.., (byte)' ' or (byte)'{' or (byte)'}' or (byte)';' or (byte)',' or (byte)':' or (byte)'>']))
            compact.Add((byte)' ');
    }

    private static void Add(List<byte> compact, ReadOnlySpan<byte> token)
    {
        if (token[0] is (byte)'{' or (byte)'}' or (byte)';' or (byte)',' or (byte)'>' && compact is [.., (byte)' '])
            compact.RemoveAt(compact.Count - 1);
        if (token[0] == '}' && compact is [.., (byte)';'])
            compact.RemoveAt(compact.Count - 1);
        compact.AddRange(token);
    }

    private static int StringLength(ReadOnlySpan<byte> css)
    {
        for (var at = 1; at < css.Length; at++)
        {
            if (css[at] == '\\')
                at++;
            else if (css[at] == css[0])
                return at + 1;
        }
        return css.Length;
    }

    private static int CommentLength(ReadOnlySpan<byte> css) => css[2..].IndexOf("*/"u8) is var end and >= 0 ? end + 4 : css.Length;
}

/// <summary>
/// Puts the words of the interface into the theme's scripts and stylesheets, so that a browser loads them with the script that
/// shows them. A script writes <c>strings.search.close</c>, <c>strings.search.pages(number)</c> or, around markup,
/// <c>strings.search.alsoNamed.before</c>; markup in quotes and stylesheets write <c>{strings.figures.close}</c>.
/// </summary>
internal sealed partial class FillInStrings
{
    private readonly Dictionary<string, (StringKey Key, string Text)> _texts;
    private readonly string _language;

    private FillInStrings(SingleSources sources) =>
        (_texts, _language) = (sources.InterfaceWords.Texts.ToDictionary(text => text.Key.Name, StringComparer.Ordinal), sources.InterfaceWords.Language);

    public static ImmutableArray<ThemeAsset> In(ImmutableArray<ThemeAsset> assets, SingleSources sources)
    {
        var words = new FillInStrings(sources);
        return [.. assets.Select(words.In)];
    }

    private ThemeAsset In(ThemeAsset asset)
    {
        var isStyle = asset.Path.EndsWith(".css", StringComparison.Ordinal);
        if ((!isStyle && !asset.Path.EndsWith(".js", StringComparison.Ordinal)) || asset.Content.Span.IndexOf("strings."u8) < 0)
            return asset;
        var text = Encoding.UTF8.GetString(asset.Content.Span);
        var filled = Quoted().Replace(text, match => Lookup(match) is { } words ? isStyle ? InStyle(words.Text) : InMarkup(words.Text) : match.Value);
        return asset with { Content = Encoding.UTF8.GetBytes(isStyle ? filled : InScript(filled)) };
    }

    private (StringKey Key, string Text)? Lookup(Match match, string form = "") =>
        _texts.TryGetValue(match.Groups["key"].Value + form, out var found) ? found : null;

    private string InScript(string script)
    {
        var filled = new StringBuilder();
        var written = 0;
        for (var match = Named().Match(script); match.Success; match = Named().Match(script, written))
        {
            filled.Append(script, written, match.Index - written);
            written = match.Index + match.Length;
            var arguments = Arguments(script, ref written);
            filled.Append(Expression(match, arguments) ?? script[match.Index..written]);
        }
        // A blank that a script puts before a text joins it.
        return filled.Append(script, written, script.Length - written).Replace("' ' + '", "' ").Replace("\" \"+'", "' ").ToString();
    }

    /// <summary>What a script says in place of a name and its arguments; null where there is no such text.</summary>
    private string? Expression(Match match, ImmutableArray<string> arguments)
    {
        if (Lookup(match) is { } text)
        {
            var around = Around.From(text.Text);
            return match.Groups["half"].Value switch
            {
                "before" => Literal(around.Before),
                "after" => Literal(around.After),
                _ => Template(text.Text, text.Key.Placeholders, arguments),
            };
        }
        if (Lookup(match, ".one") is not { } one || Lookup(match, ".other") is not { } other || arguments is not [var count, ..])
            return null;
        ImmutableArray<string> placeholders = ["count", .. other.Key.Placeholders.Where(name => name != "count")];
        var rules = PluralRules.Of(_language);
        if (rules.IsOneOrOther)
            return $"{count} === 1 ? {Template(one.Text, placeholders, arguments)} : {Template(other.Text, placeholders, arguments)}";
        // The browser knows the same rules by the same names.
        var forms = rules.Used.Select(form => $"{form}: {Template(Lookup(match, "." + form)!.Value.Text, placeholders, arguments)}");
        return $"({{ {string.Join(", ", forms)} }})[new Intl.PluralRules('{_language}').select({count})]";
    }

    private string Template(string text, ImmutableArray<string> placeholders, ImmutableArray<string> arguments)
    {
        var (filled, written) = (new StringBuilder(), 0);
        foreach (var (start, length, name) in Braces.In(text).Where(brace => placeholders.IndexOf(brace.Name) is >= 0 and var place && place < arguments.Length))
        {
            filled.Append(InTemplate(text[written..start])).Append("${").Append(InScript(arguments[placeholders.IndexOf(name)])).Append('}');
            written = start + length;
        }
        return written == 0 ? Literal(text) : $"`{filled}{InTemplate(text[written..])}`";
    }

    /// <summary>What stands in brackets at a place, cut at its commas; none where there are no brackets.</summary>
    private static ImmutableArray<string> Arguments(string script, ref int place)
    {
        if (place >= script.Length || script[place] != '(')
            return [];
        var arguments = ImmutableArray.CreateBuilder<string>();
        var (begin, depth) = (++place, 1);
        for (; place < script.Length && depth > 0; place++)
        {
            depth += script[place] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0 || (depth == 1 && script[place] == ','))
            {
                arguments.Add(script[begin..place].Trim());
                begin = place + 1;
            }
        }
        return arguments.DrainToImmutable();
    }

    private static string Literal(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}'";

    private static string InTemplate(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("`", "\\`", StringComparison.Ordinal).Replace("${", "\\${", StringComparison.Ordinal);

    /// <summary>Inside markup inside quotes of any kind.</summary>
    private static string InMarkup(string text) => WebUtility.HtmlEncode(text).Replace("\\", "&#92;", StringComparison.Ordinal).Replace("`", "&#96;", StringComparison.Ordinal).Replace("$", "&#36;", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);

    private static string InStyle(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<!\$)\{strings\.(?<key>[a-zA-Z0-9]+\.[a-zA-Z0-9]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\bstrings\.(?<key>[a-zA-Z0-9]+\.[a-zA-Z0-9]+)(\.(?<half>before|after)\b)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();
}
