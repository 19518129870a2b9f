using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Pages;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Outputs;

/// <summary>
/// The site's own look, as files that join those of the theme: a stylesheet made of <c>theme:</c> in <c>site.yml</c>, and the
/// stylesheets and scripts of the site's folder <c>theme</c>. A site without <c>theme:</c> has none, and nothing is looked for.
/// </summary>
internal sealed class SiteTheme
{
    /// <summary>Where the site's own files lie among those of the theme: after all of them.</summary>
    public const string OwnScripts = "js/site/";

    private const string OwnStyles = "css/99-";

    /// <summary>Bytes; 20 to 60 kB are enough for one script.</summary>
    private const int HeavyFont = 150 * 1024;

    private readonly SiteIndex _index;
    private readonly DiagnosticBag _diagnostics;
    private readonly ThemeSettings _settings;

    private SiteTheme(SiteIndex index, DiagnosticBag diagnostics) => (_index, _diagnostics, _settings) = (index, diagnostics, index.Site.Theme);

    public static SiteLook From(SiteIndex index, DiagnosticBag diagnostics) =>
        ReferenceEquals(index.Site.Theme, ThemeSettings.None) ? SiteLook.None : new SiteTheme(index, diagnostics).Look();

    private SiteLook Look()
    {
        var palette = _settings.Colours is { } colours ? PaletteOf(colours) : null;
        var styles = new SiteStyles(_settings, palette).Write([.. Fonts()], Picture(_settings.Logo?.File), Picture(_settings.Logo?.Dark), Picture(_settings.Mark?.File), Picture(_settings.Mark?.Dark));
        return new()
        {
            Palette = palette ?? Palette.Default,
            HasOwnColours = palette is not null,
            Icon = _settings.Icon is { } icon ? IconOf(icon) : null,
            Assets =
            [
                .. styles.Length == 0 ? Array.Empty<ThemeAsset>() : [new ThemeAsset("css/98-theme.css", Encoding.UTF8.GetBytes(styles))],
                .. _settings.Files ? Own(ThemeSettings.IsStyle).Select(Style) : [],
                .. _settings.Files ? Own(ThemeSettings.IsScript).Select(Script).OfType<ThemeAsset>() : [],
            ],
        };
    }

    private IEnumerable<Asset> Own(Func<SourcePath, bool> isIt) => _index.Assets.Where(asset => isIt(asset.Route.Source));

    private Palette PaletteOf(ThemeColours colours)
    {
        foreach (var (seed, contrast, needed, nearest) in Palette.Refusals(colours))
        {
            _diagnostics.Report(
                ThemeCodes.LowContrast, _index.Sources.ConfigurationSource, seed.Span,
                string.Create(CultureInfo.InvariantCulture, $"the contrast of `{seed.Value}` is {Math.Floor(contrast * 10) / 10:0.0} to 1 where it is lowest, and readers need {needed:0.#} to 1"),
                $"the nearest colour that passes is `\"{nearest}\"`");
        }
        return Palette.From(colours.Main.Value, colours.Second?.Value, colours.Paper?.Value, colours.PaperDark?.Value);
    }

    private IEnumerable<(string Family, string Url, string Weight, bool IsItalic)> Fonts()
    {
        foreach (var font in new[] { _settings.Text, _settings.Headings, _settings.Code }.OfType<ThemeFont>())
        {
            foreach (var (path, weight, isItalic) in font.Files)
            {
                if (Find(path) is not { } asset)
                    continue;
                if (!asset.File.Content.Span.StartsWith("wOF2"u8))
                    Report(ThemeCodes.UnusableThemeFile, path, $"`{path.Value}` is not a font in the format WOFF2", "convert it, for example with `pyftsubset font.ttf --unicodes=U+0020-024F --flavor=woff2`");
                else if (asset.File.Content.Length > HeavyFont)
                    Report(ThemeCodes.HeavyFont, path, $"`{path.Value}` has {asset.File.Content.Length / 1024} kB, and every reader loads it", "make a subset of the letters that the site uses");
                yield return (SiteStyles.FamilyOf(font), Href(asset), weight, isItalic);
            }
        }
    }

    private SiteIcon? IconOf(ThemeIcon icon)
    {
        if (Find(icon.Svg) is not { } svg)
            return null;
        if (svg.Drawing is null)
            Report(ThemeCodes.UnusableThemeFile, icon.Svg, $"`{icon.Svg.Value}` is not an SVG", "draw the icon as an SVG, and name PNG files of it under `pictures`");
        return new(Href(svg), [.. icon.Pictures.Select(Find).OfType<Asset>().Where(asset => asset.Size is not null).Select(asset => (asset.Size!.Value.Width, Href(asset))).OrderBy(picture => picture.Width)], icon.Maskable is { } maskable && Find(maskable) is { } cut ? Href(cut) : null);
    }

    private (string Url, double Ratio)? Picture(Located<string>? path)
    {
        if (path is null || Find(path) is not { } asset)
            return null;
        if (FileKinds.IsPicture(asset.Route.Source))
            return (Href(asset), asset.Size is { Height: > 0 } size ? (double)size.Width / size.Height : 1);
        Report(ThemeCodes.UnusableThemeFile, path, $"`{path.Value}` is not a picture that browsers show", "export it as SVG, PNG or WebP");
        return null;
    }

    private Asset? Find(Located<string> path)
    {
        if (_index.Asset(new SourcePath(path.Value)) is { } asset)
            return asset;
        Report(ThemeCodes.MissingThemeFile, path, $"there is no file `{path.Value}`", _index.HintForFile(path.Value));
        return null;
    }

    private void Report(DiagnosticCode code, Located<string> path, string message, string hint) => _diagnostics.Report(code, _index.Sources.ConfigurationSource, path.Span, message, hint);

    private string Href(Asset asset) => asset.Route.Url.Href(_index.Site.BasePath);

    /// <summary>A stylesheet of the site in a layer before those for print and for readers' own settings, with the addresses that its files are published at.</summary>
    private ThemeAsset Style(Asset asset)
    {
        var source = new SourceText(asset.Route.Source, Encoding.UTF8.GetString(asset.File.Content.Span).TrimStart('\uFEFF').ReplaceLineEndings("\n"));
        var (css, written) = (new StringBuilder("@layer site {\n"), 0);
        foreach (var address in CssAddresses.In(source.Text).Where(address => !address.Value.StartsWith("data:", StringComparison.OrdinalIgnoreCase) && !address.Value.StartsWith('#')))
        {
            if (Published(address, source) is not { } url)
                continue;
            css.Append(source.Text, written, address.Span.Start - written).Append(url);
            written = address.Span.Start + address.Value.Length;
        }
        return new ThemeAsset(OwnStyles + asset.Route.Source.FileName, Encoding.UTF8.GetBytes(css.Append(source.Text, written, source.Text.Length - written).Append("\n}\n").ToString()));
    }

    private string? Published(Located<string> address, SourceText source)
    {
        if (address.Value.Contains("//", StringComparison.Ordinal) || address.Value.Contains(':', StringComparison.Ordinal))
            _diagnostics.Report(ThemeCodes.UnusableThemeFile, source, address.Span, $"`{address.Value}` is on another host, which would learn who reads the site", $"copy the file into `{ThemeSettings.Folder}/`, and name it from here");
        else if (address.Value.EndsWith(".css", StringComparison.OrdinalIgnoreCase))
            _diagnostics.Report(ThemeCodes.UnusableThemeFile, source, address.Span, $"`{address.Value}` is not loaded by a stylesheet", $"delete the line: every stylesheet in `{ThemeSettings.Folder}/css` is loaded, in the order of their names");
        else if (source.Path.Resolve(address.Value.Split('?', '#')[0]) is { } path && _index.Asset(path) is { } asset)
            return Href(asset);
        else
            _diagnostics.Report(ThemeCodes.MissingThemeFile, source, address.Span, $"there is no file `{address.Value}` beside this stylesheet", _index.Paths.DidYouMean(source.Path.Resolve(address.Value) ?? SourcePath.Root, source.Path, 3) ?? "the path begins at the folder of the stylesheet");
        return null;
    }

    private ThemeAsset? Script(Asset asset)
    {
        if (_settings.Scripts)
            return new ThemeAsset(OwnScripts + asset.Route.Source.FileName, asset.File.Content);
        _diagnostics.Report(ThemeCodes.ScriptsAreOff, asset.Route.Source, "this script does not run, since site.yml does not say so", "write `scripts: true` below `theme:` in site.yml, or delete the script");
        return null;
    }
}

/// <summary>What a site's look consists of.</summary>
internal sealed record SiteLook
{
    public static readonly SiteLook None = new();

    public ImmutableArray<ThemeAsset> Assets { get; init; } = [];

    public Palette Palette { get; init; } = Palette.Default;

    public bool HasOwnColours { get; init; }

    /// <summary>In place of the theme's; null where the site has none of its own.</summary>
    public SiteIcon? Icon { get; init; }

    /// <summary>The files of the theme without those that the site has of its own; its icon has the colour of the site.</summary>
    public IEnumerable<ThemeAsset> On(ImmutableArray<ThemeAsset> theme)
    {
        if (Icon is null && !HasOwnColours)
            return theme.Concat(Assets);
        return theme.Where(asset => !IsIcon(asset) || (Icon is null && asset.Path == "icon.svg")).Select(asset => IsIcon(asset) ? asset with { Content = Painted(asset) } : asset).Concat(Assets);
    }

    private static bool IsIcon(ThemeAsset asset) => asset.Path is "icon.svg" or "favicon.ico" or "maskable-512.png" || (asset.Path.StartsWith("icon-", StringComparison.Ordinal) && asset.Group is null);

    private byte[] Painted(ThemeAsset icon) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(icon.Content.Span).Replace(Palette.DefaultSeed.ToString(), Palette.Light("accent").ToString(), StringComparison.Ordinal));
}

/// <summary>Addresses ready for <c>href</c>.</summary>
internal sealed record SiteIcon(string Svg, ImmutableArray<(int Size, string Url)> Pictures, string? Maskable);

/// <summary>Writes the stylesheet that <c>theme:</c> stands for: values of the tokens that the theme's stylesheets are made of.</summary>
internal sealed class SiteStyles(ThemeSettings settings, Palette? palette)
{
    private readonly StringBuilder _css = new();

    /// <summary>What the font is called in the stylesheet: by its own name, or by its file.</summary>
    public static string FamilyOf(ThemeFont font) => font.Family ?? new SourcePath(font.Files.First().File.Value).Stem;

    public string Write(
        ImmutableArray<(string Family, string Url, string Weight, bool IsItalic)> fonts, (string Url, double Ratio)? logo, (string Url, double Ratio)? darkLogo,
        (string Url, double Ratio)? mark, (string Url, double Ratio)? darkMark)
    {
        foreach (var (family, url, weight, isItalic) in fonts.Distinct())
            _css.Append(CultureInfo.InvariantCulture, $"@font-face{{font-family:\"{family}\";src:url(\"{url}\") format(\"woff2\");font-weight:{weight};font-style:{(isItalic ? "italic" : "normal")};font-display:swap}}\n");
        ImmutableArray<(string Name, string Value)> light = [.. Colours(token => token.Light), .. Faces(), .. Sizes(), .. Picture("logo", logo), .. Picture("site-mark", mark)];
        ImmutableArray<(string Name, string Value)> dark = [.. Colours(token => token.Dark), .. Picture("logo", darkLogo), .. Picture("site-mark", darkMark)];
        Rule("@layer tokens{", ":root", light, "}");
        Rule("@layer tokens{@media screen and (prefers-color-scheme:dark){", ":root:not([data-theme=\"light\"])", dark, "}}");
        Rule("@layer tokens{@media screen{", ":root[data-theme=\"dark\"]", dark, "}}");
        if (logo is { } picture)
            _css.Append(CultureInfo.InvariantCulture, $"@layer chrome{{.site-name{{flex:0 1 auto;margin-inline-end:auto;inline-size:{2.5 * picture.Ratio:0.###}rem;background:var(--logo) center/contain no-repeat;font-size:0}}}}\n");
        else if (mark is not null)
            _css.Append("@layer chrome{.site-name::before{content:\"\";background:var(--site-mark) center/contain no-repeat}}\n");
        return _css.ToString();
    }

    private void Rule(string before, string selector, ImmutableArray<(string Name, string Value)> values, string after)
    {
        if (!values.IsEmpty)
            _css.Append(before).Append(selector).Append('{').AppendJoin(';', values.Select(value => $"--{value.Name}:{value.Value}")).Append('}').Append(after).Append('\n');
    }

    private IEnumerable<(string Name, string Value)> Colours(Func<PaletteToken, Colour> scheme) => palette?.Tokens.Select(token => (token.Name, scheme(token).ToString())) ?? [];

    private IEnumerable<(string Name, string Value)> Faces()
    {
        if (settings.Text is { } text)
            yield return ("sans", Face(text, FontStack.Sans));
        if ((settings.Headings ?? settings.Text) is { } headings)
            yield return ("display", Face(headings, FontStack.Sans));
        if (settings.Code is { } code)
            yield return ("mono", Face(code, FontStack.Mono));
    }

    private static string Face(ThemeFont font, FontStack otherwise) => (font.Files.Any() ? $"\"{FamilyOf(font)}\"," : "") + Stack(font.Stack ?? otherwise);

    /// <summary>https://modernfontstacks.com, which says which system has which.</summary>
    private static string Stack(FontStack stack) => stack switch
    {
        FontStack.Serif => "Charter,\"Bitstream Charter\",\"Sitka Text\",\"Iowan Old Style\",Cambria,\"Noto Serif\",Georgia,serif",
        FontStack.OldStyle => "\"Iowan Old Style\",\"Palatino Linotype\",\"URW Palladio L\",P052,\"Noto Serif\",serif",
        FontStack.Humanist => "Seravek,\"Gill Sans Nova\",Ubuntu,Calibri,\"DejaVu Sans\",\"Noto Sans\",sans-serif",
        FontStack.Geometric => "Avenir,Montserrat,Corbel,\"URW Gothic\",\"Noto Sans\",sans-serif",
        FontStack.Grotesque => "Inter,Roboto,\"Helvetica Neue\",\"Arial Nova\",\"Nimbus Sans\",Arial,sans-serif",
        FontStack.Slab => "Rockwell,\"Rockwell Nova\",\"Roboto Slab\",\"DejaVu Serif\",\"Sitka Small\",serif",
        FontStack.Rounded => "ui-rounded,\"Hiragino Maru Gothic ProN\",Quicksand,Comfortaa,Manjari,\"Arial Rounded MT Bold\",Calibri,sans-serif",
        FontStack.Mono => "ui-monospace,\"Cascadia Code\",Menlo,Consolas,monospace",
        _ => "\"Segoe UI\",-apple-system,BlinkMacSystemFont,Roboto,\"Noto Sans\",Ubuntu,Cantarell,\"Liberation Sans\",system-ui,sans-serif",
    };

    private IEnumerable<(string Name, string Value)> Sizes()
    {
        if (settings.Radius is { } radius)
        {
            var (corner, pill) = radius switch { ThemeRadius.None => ("0rem", "0rem"), ThemeRadius.Small => (".3125rem", ".3125rem"), ThemeRadius.Large => ("1.125rem", "2rem"), _ => (".625rem", ".5rem") };
            yield return ("radius", corner);
            yield return ("pill", pill);
        }
        if (settings.Density is { } density)
        {
            var (text, leading, space) = density switch
            {
                ThemeDensity.Compact => ("clamp(1rem,.96rem + .15vw,1.0625rem)", "1.5", "1rem"),
                ThemeDensity.Airy => ("clamp(1.125rem,1.05rem + .35vw,1.3125rem)", "1.72", "1.5rem"),
                _ => ("clamp(1.0625rem,1rem + .3vw,1.1875rem)", "1.62", "1.25rem"),
            };
            yield return ("text", text);
            yield return ("leading", leading);
            yield return ("space", space);
        }
    }

    private static IEnumerable<(string Name, string Value)> Picture(string name, (string Url, double Ratio)? picture) => picture is { } shown ? [(name, $"url(\"{shown.Url}\")")] : [];
}

/// <summary>What a style sheet makes a browser fetch: <c>url(…)</c> and <c>@import "…"</c>. Comments do not count.</summary>
internal static partial class CssAddresses
{
    public static ImmutableArray<Located<string>> In(string css) =>
        [.. Tokens().Matches(css).Select(match => match.Groups["address"]).Where(address => address.Success).Select(Locate)];

    private static Located<string> Locate(Group address) => new(address.Value.Trim(), new SourceSpan(address.Index, Math.Max(1, address.Length)));

    // Comments and strings come first, so that nothing inside them is taken for an address.
    [GeneratedRegex("""
        /\*.*?(\*/|\z)
        | @import \s* (?<quote>["']) (?<address>.*?) \k<quote>
        | url\( \s* (?<quote>["']) (?<address>.*?) \k<quote>
        | url\( \s* (?<address>[^"')]*) \)
        | "(\\.|[^"\\\n])*" | '(\\.|[^'\\\n])*'
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Tokens();
}
