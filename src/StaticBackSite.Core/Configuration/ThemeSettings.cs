using System.Collections.Immutable;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Configuration;

/// <summary>How a site looks, as far as <c>theme:</c> in <c>site.yml</c> says it.</summary>
internal sealed record ThemeSettings
{
    /// <summary>Where the site's own stylesheets, scripts and parts lie, in the input folder.</summary>
    public const string Folder = "theme";

    public static readonly ThemeSettings None = new();

    public ThemeColours? Colours { get; init; }

    public ThemeFont? Text { get; init; }

    public ThemeFont? Headings { get; init; }

    public ThemeFont? Code { get; init; }

    public ThemeRadius? Radius { get; init; }

    public ThemeDensity? Density { get; init; }

    /// <summary>In place of the name.</summary>
    public ThemePicture? Logo { get; init; }

    /// <summary>Before the name.</summary>
    public ThemePicture? Mark { get; init; }

    public ThemeIcon? Icon { get; init; }

    public ImmutableArray<ThemeLink> HeaderLinks { get; init; } = [];

    public string? FooterText { get; init; }

    public ImmutableArray<ThemeLink> FooterLinks { get; init; } = [];

    public ThemeHome Home { get; init; }

    /// <summary>Whether the site's own stylesheets and parts belong to its look.</summary>
    public bool Files { get; init; }

    /// <summary>Whether its scripts run on every page.</summary>
    public bool Scripts { get; init; }

    /// <summary>Whether a file is one of the look, and no file beside the pages.</summary>
    public bool Takes(SourcePath path) => Files && (IsStyle(path) || IsScript(path));

    public static bool IsStyle(SourcePath path) => path.Folder == $"{Folder}/css/" && path.HasExtension(".css");

    public static bool IsScript(SourcePath path) => path.Folder == $"{Folder}/js/" && path.HasExtension(".js");

    public static ThemeSettings Read(MapReader reader)
    {
        var fonts = reader.Map("fonts", "The faces of text, headings and code.", ThemeFonts.Read);
        var footer = reader.MapOrShort("footer", "What every page ends with: a line of text, and links.", "text", ThemeFooter.Read);
        return new()
        {
            Colours = reader.MapOrShort("colours", "The colours of the site, made of one or two, for light and for dark.", "main", ThemeColours.Read),
            Text = fonts?.Text,
            Headings = fonts?.Headings,
            Code = fonts?.Code,
            Radius = reader.Choice<ThemeRadius>("radius", "How round corners are.")?.Value,
            Density = reader.Choice<ThemeDensity>("density", "How much room there is between lines and parts.")?.Value,
            Logo = reader.MapOrShort("logo", "A picture that stands in the header in place of the name.", "file", ThemePicture.Read),
            Mark = reader.MapOrShort("mark", "A small picture before the name in the header.", "file", ThemePicture.Read),
            Icon = reader.MapOrShort("icon", "The picture of browser tabs and home screens.", "svg", ThemeIcon.Read),
            HeaderLinks = reader.MapList("headerLinks", "Links to other sites in the header.", ThemeLink.Read),
            FooterText = footer?.Text,
            FooterLinks = footer?.Links ?? [],
            Home = reader.Choice<ThemeHome>("home", "How the home page is laid out: a greeting with a search box, the same with cards that lead into each part of the menu, or a page like any other.")?.Value ?? ThemeHome.Welcome,
            Files = reader.Flag("files", "Whether the stylesheets in `theme/css` belong to the site. Whoever can change them can change every page, so they are for those who may change code."),
            Scripts = reader.Flag("scripts", "Whether the scripts in `theme/js` run on every page. Set it only where strangers cannot change that folder without a review."),
        };
    }

    private sealed record ThemeFonts(ThemeFont? Text, ThemeFont? Headings, ThemeFont? Code)
    {
        public static ThemeFonts Read(MapReader reader) => new(
            reader.MapOrShort("text", "The face of text.", ThemeFont.Short, ThemeFont.Read),
            reader.MapOrShort("headings", "The face of headings; that of the text where it is left out.", ThemeFont.Short, ThemeFont.Read),
            reader.MapOrShort("code", "The face of code.", ThemeFont.Short, ThemeFont.Read));
    }

    private sealed record ThemeFooter(string? Text, ImmutableArray<ThemeLink> Links)
    {
        public static ThemeFooter Read(MapReader reader) => new(reader.Text("text", "A line of text."), reader.MapList("links", "Links to other sites.", ThemeLink.Read));
    }
}

/// <summary>Seeds, each as it was written and where.</summary>
internal sealed record ThemeColours(Located<Colour> Main, Located<Colour>? Second, Located<Colour>? Paper, Located<Colour>? PaperDark)
{
    private static readonly TextForm Form = new("^#?([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$", ThemeCodes.NotAColour, "a colour in hexadecimal", "write it as design programs show it, in quotation marks: `\"#1f5aa6\"`");

    public static ThemeColours Read(MapReader reader) => new(
        Parse(reader.RequiredLocatedText("main", "The colour of links, buttons and what is current.", Form)) ?? new(Palette.DefaultSeed, reader.Place),
        Parse(reader.LocatedFormedText("second", "The colour of small accents; the opposite of the main one where it is left out.", Form)),
        Parse(reader.LocatedFormedText("paper", "The ground of pages in the light scheme.", Form)),
        Parse(reader.LocatedFormedText("paperDark", "The ground of pages in the dark scheme.", Form)));

    private static Located<Colour>? Parse(Located<string>? text) => text is not null && Colour.TryParse(text.Value, out var colour) ? new(colour.Value, text.Span) : null;
}

/// <summary>A face: fonts of the reader's system by the name of a stack, or files of the site with such a stack to fall back on.</summary>
/// <param name="Weights">Of the file: one weight, or the two ends of a variable font.</param>
internal sealed record ThemeFont(FontStack? Stack, string? Family, Located<string>? File, Located<string>? Bold, Located<string>? Italic, string Weights)
{
    public const string Short = "stack";

    private static readonly TextForm WeightForm = new("^[1-9][0-9]{2}( [1-9][0-9]{2})?$", DiagnosticCodes.WrongType, "a weight such as 400, or two such as 100 900", "look at the page that the font comes from");

    private static readonly TextForm FamilyForm = new("^[A-Za-z0-9][A-Za-z0-9 _-]*$", DiagnosticCodes.WrongType, "the name of a font family", "write it in plain letters, as in `Source Serif`");

    /// <summary>Of the site, with its weight and whether it is italic.</summary>
    public IEnumerable<(Located<string> File, string Weight, bool IsItalic)> Files =>
        new[] { (File, Weights, false), (Bold, "700", false), (Italic, Weights, true) }.Where(face => face.Item1 is not null).Select(face => (face.Item1!, face.Item2, face.Item3));

    public static ThemeFont Read(MapReader reader) => new(
        reader.Choice<FontStack>(Short, "Fonts of the reader's system, which cost nothing to load; with files of your own, what is shown until they are there.")?.Value,
        reader.FormedText("family", "What the font is called.", FamilyForm),
        reader.LocatedText("file", "Path of the font, a WOFF2 file in the input folder."),
        reader.LocatedText("bold", "Path of its bold face; browsers make one where this is left out."),
        reader.LocatedText("italic", "Path of its italic face; browsers make one where this is left out."),
        reader.FormedText("weights", "The weight of the file, or both ends of a variable font, as in `100 900`; 400 where it is left out.", WeightForm) ?? "400");
}

/// <param name="Dark">In the dark scheme; the same where it is null.</param>
internal sealed record ThemePicture(Located<string> File, Located<string>? Dark)
{
    public static ThemePicture Read(MapReader reader) => new(
        reader.RequiredLocatedText("file", "Path of the picture in the input folder."), reader.LocatedText("dark", "Path of the picture for the dark scheme."));
}

/// <param name="Pictures">PNG files, whose sizes they say themselves.</param>
internal sealed record ThemeIcon(Located<string> Svg, ImmutableArray<Located<string>> Pictures, Located<string>? Maskable)
{
    public static ThemeIcon Read(MapReader reader) => new(
        reader.RequiredLocatedText("svg", "Path of an SVG in the input folder, square, with room around its drawing."),
        reader.TextList("pictures", "Paths of the icon as square PNG files, for systems that draw no SVG: 180 pixels for iOS, 192 and 512 for Android."),
        reader.LocatedText("maskable", "Path of a PNG of 512 pixels that may be cut to any shape."));
}

internal sealed record ThemeLink(string Label, string? Address)
{
    public static ThemeLink Read(MapReader reader) => new(reader.RequiredText("label", "What readers see."), reader.Address("url", "Where it leads, for example https://example.org."));
}

/// <summary>Fonts that systems bring, by what they look like.</summary>
internal enum FontStack
{
    Sans,
    Serif,
    OldStyle,
    Humanist,
    Geometric,
    Grotesque,
    Slab,
    Rounded,
    Mono,
}

internal enum ThemeRadius
{
    None,
    Small,
    Medium,
    Large,
}

internal enum ThemeDensity
{
    Compact,
    Normal,
    Airy,
}

internal enum ThemeHome
{
    /// <summary>A greeting with a search box.</summary>
    Welcome,

    /// <summary>The same, with a card for each part of the menu.</summary>
    Cards,

    /// <summary>A page like any other.</summary>
    Page,
}

/// <summary>What may be wrong with the look of a site: SB1041 and after.</summary>
internal static class ThemeCodes
{
    public static readonly DiagnosticCode NotAColour = new(
        "SB1041", Severity.Error, "Not a colour",
        "Colours of `theme:` are written in hexadecimal, as design programs show them. A number sign begins a comment in YAML, so the colour stands in quotation marks.",
        "`colours: { main: dark green }`",
        "Write `colours: { main: \"#24513a\" }`.");

    public static readonly DiagnosticCode LowContrast = new(
        "SB1042", Severity.Error, "A colour that is hard to read",
        "Links and small texts have the colour, on the grounds that are made of it. Below a contrast of 4.5 to 1, people with low vision cannot read them (WCAG 2.2, 1.4.3). The dark scheme is computed from the same seed and always passes.",
        "`colours: { main: \"#ffcc00\" }`",
        "Use the colour that the message names: it has the same hue, and is only as much darker as it must be.");

    public static readonly DiagnosticCode MissingThemeFile = new(
        "SB1043", Severity.Error, "A file of the look that is not there",
        "`theme:` in site.yml, a stylesheet or a part names a font or a picture that the input folder does not have.",
        "`logo: theme/logo.svg`, where there is no such file",
        "Correct the path. In site.yml it begins at the input folder, in a stylesheet at the folder of the stylesheet.");

    public static readonly DiagnosticCode UnusableThemeFile = new(
        "SB1044", Severity.Error, "A file of the look that browsers cannot use",
        "A font is a WOFF2 file, which every browser reads and which is the smallest; an icon is an SVG. A stylesheet may not load from other hosts: each of them would learn who reads the site, and the site's own policy stops it.",
        "`file: theme/fonts/bitter.ttf`, or `@import url(https://fonts.example/css)`",
        "Convert the font to WOFF2, or copy the file into the folder `theme`.");

    public static readonly DiagnosticCode HeavyFont = new(
        "SB1045", Severity.Warning, "A heavy font",
        "Readers wait for fonts, or see the text jump when they arrive. A font of one script needs 20 to 60 kB.",
        "a variable font with Cyrillic, Greek and Vietnamese, for a site in English",
        "Make a subset of it, for example with `pyftsubset font.ttf --unicodes=U+0020-024F --flavor=woff2`.");

    public static readonly DiagnosticCode ScriptsAreOff = new(
        "SB1046", Severity.Warning, "A script that does not run",
        "The folder `theme/js` holds a script, and site.yml does not say that the site's own scripts run. A script can change every page, so the owner of the site turns it on.",
        "`theme/js/copy.js` without `scripts: true`",
        "Say `theme: { files: true, scripts: true }` in site.yml, and let CODEOWNERS guard `theme/` and `site.yml`. Or delete the script.");

    /// <summary>In the order of their ids.</summary>
    public static readonly ImmutableArray<DiagnosticCode> All = [NotAColour, LowContrast, MissingThemeFile, UnusableThemeFile, HeavyFont, ScriptsAreOff];
}
