using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using StaticBackSite.Sources;

namespace StaticBackSite.Configuration;

/// <summary>The colours of a theme in light and in dark, made of one or two seeds. Every text has the contrast of WCAG 2.2, level AA, on every ground.</summary>
internal sealed record Palette(ImmutableArray<PaletteToken> Tokens)
{
    /// <summary>WCAG 2.2, 1.4.3: of text.</summary>
    public const double OfText = 4.5;

    /// <summary>WCAG 2.2, 1.4.11: of the edges of controls.</summary>
    public const double OfEdges = 3;

    /// <summary>More than AA asks of what is read for long.</summary>
    private const double OfInk = 7;

    /// <summary>What black has at least on the paper of the light scheme, and white on that of the dark one.</summary>
    private const double OfPaper = 15;

    /// <summary>The seed of the theme that every site has.</summary>
    public static readonly Colour DefaultSeed = new(0x1f, 0x5a, 0xa6);

    public static Palette Default { get; } = From(DefaultSeed, null, null, null);

    public Colour Light(string token) => Tokens.First(entry => entry.Name == token).Light;

    public Colour Dark(string token) => Tokens.First(entry => entry.Name == token).Dark;

    /// <summary>Every seed that gives text too little contrast, with the nearest colour that gives enough.</summary>
    public static IEnumerable<(Located<Colour> Seed, double Contrast, double Needed, Colour Nearest)> Refusals(ThemeColours colours)
    {
        var isPaperRefused = false;
        foreach (var (paper, ink) in new[] { (colours.Paper, Colour.Black), (colours.PaperDark, Colour.White) })
        {
            if (paper is null || Colour.Contrast(paper.Value, ink) is not (var contrast and < OfPaper))
                continue;
            isPaperRefused = true;
            yield return (paper, contrast, OfPaper, paper.Value.ToOklch().Until(colour => Colour.Contrast(colour, ink) >= OfPaper, ink == Colour.White ? -1 : 1));
        }
        // What the other seeds need depends on the ground.
        if (isPaperRefused)
            yield break;
        var palette = From(colours.Main.Value, colours.Second?.Value, colours.Paper?.Value, null);
        var grounds = Scheme.Grounds.Select(palette.Light).ToArray();
        foreach (var seed in new[] { colours.Main, colours.Second }.OfType<Located<Colour>>())
        {
            if (grounds.Min(ground => Colour.Contrast(seed.Value, ground)) is var contrast and < OfText)
                yield return (seed, contrast, OfText, seed.Value.ToOklch().Until(colour => IsReadable(colour, colours, isMain: seed == colours.Main), -1));
        }
    }

    public static Palette From(Colour main, Colour? second, Colour? paper, Colour? paperDark)
    {
        var (light, dark) = (new Scheme(main, second, paper, isDark: false).Tokens(), new Scheme(main, second, paperDark, isDark: true).Tokens());
        return new([.. light.Zip(dark, (day, night) => new PaletteToken(day.Name, day.Colour, night.Colour))]);
    }

    /// <summary>Whether a seed gives enough contrast; the grounds have a little of its colour.</summary>
    private static bool IsReadable(Colour seed, ThemeColours colours, bool isMain)
    {
        var palette = isMain ? From(seed, colours.Second?.Value, colours.Paper?.Value, null) : From(colours.Main.Value, seed, colours.Paper?.Value, null);
        return Scheme.Grounds.All(ground => Colour.Contrast(seed, palette.Light(ground)) >= OfText);
    }

    /// <summary>One of the two schemes: grounds first, then what stands on them.</summary>
    private sealed class Scheme(Colour main, Colour? second, Colour? givenPaper, bool isDark)
    {
        public static readonly string[] Grounds = ["paper", "surface", "sand", "accent-tint", "clay-tint", "moss-tint", "amber-tint", "plum-tint", "red-tint"];

        private static readonly (string Name, double Chroma, double Hue)[] Signals = [("moss", .09, 140), ("amber", .11, 65), ("plum", .1, 310), ("red", .17, 22)];

        private readonly Oklch _main = main.ToOklch();
        private readonly int _away = isDark ? 1 : -1;

        public List<(string Name, Colour Colour)> Tokens()
        {
            var paper = givenPaper?.ToOklch() ?? new Oklch(isDark ? .2 : .993, Math.Min(_main.Chroma * .1, isDark ? .014 : .003), _main.Hue);
            Colour Ground(double step, double chroma) => (paper with { Lightness = Math.Min(1, paper.Lightness + step), Chroma = paper.Chroma + chroma }).ToColour();
            var opposite = second?.ToOklch() ?? new Oklch(.5, .13, _main.Hue + 145);
            (string Name, Oklch Colour)[] hues = [("accent", _main), ("clay", opposite), .. Signals.Select(signal => (signal.Name, new Oklch(.52, signal.Chroma, signal.Hue)))];
            List<(string Name, Colour Colour)> tokens =
            [
                ("paper", givenPaper ?? paper.ToColour()), ("surface", Ground(isDark ? .04 : .007, 0)), ("sand", Ground(isDark ? .065 : -.025, isDark ? .002 : .004)),
                .. hues.Select(hue => (hue.Name + "-tint", Tint(hue.Colour))),
            ];
            Colour[] grounds = [.. tokens.Select(token => token.Colour)];
            tokens.Add(("ink", Readable(new(isDark ? .94 : .26, .018, _main.Hue), grounds, OfInk)));
            tokens.Add(("soft", Readable(new(isDark ? .76 : .48, .02, _main.Hue), grounds, OfText)));
            tokens.Add(("line", Ground(isDark ? .14 : -.09, .006)));
            tokens.Add(("rule", Ground(isDark ? .18 : -.13, .01)));
            tokens.Add(("edge", Readable(new(isDark ? .6 : .62, .015, _main.Hue), grounds[..3], OfEdges)));
            foreach (var (name, hue) in hues)
                tokens.Add((name, IsSeed(name) ? (name == "accent" ? main : second!.Value) : Readable(isDark ? hue with { Lightness = .8, Chroma = Math.Min(hue.Chroma, .11) } : hue, grounds, OfText)));
            foreach (var (name, hue) in hues.Where(hue => hue.Name is "accent" or "amber" or "red"))
                tokens.Add((name + "-fill", isDark ? hue.Until(colour => Colour.Contrast(colour, Colour.White) >= OfText, -1) : tokens.First(token => token.Name == name).Colour));
            var mark = new Oklch(isDark ? .42 : .92, isDark ? .07 : .1, 92).ToColour();
            tokens.Add(("mark-tint", mark));
            tokens.Add(("mark-ink", Readable(new(isDark ? .95 : .26, .02, 92), [mark], OfInk)));
            return tokens;
        }

        /// <summary>In light, a seed is shown as it was given.</summary>
        private bool IsSeed(string name) => !isDark && (name == "accent" || (name == "clay" && second is not null));

        private Colour Tint(Oklch hue) => (isDark ? hue with { Lightness = .3, Chroma = Math.Min(hue.Chroma * .4, .045) } : hue with { Lightness = .96, Chroma = Math.Min(hue.Chroma * .25, .025) }).ToColour();

        private Colour Readable(Oklch start, Colour[] grounds, double contrast) => start.Until(colour => grounds.All(ground => Colour.Contrast(colour, ground) >= contrast), _away);
    }
}

/// <param name="Name">Of the custom property, without its hyphens.</param>
internal sealed record PaletteToken(string Name, Colour Light, Colour Dark);

/// <summary>A colour of sRGB as browsers show it, in 8 bits a channel.</summary>
internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    public static readonly Colour Black = new(0, 0, 0);
    public static readonly Colour White = new(255, 255, 255);

    /// <summary>Relative luminance as WCAG defines it.</summary>
    private double Luminance => (.2126 * Linear(Red)) + (.7152 * Linear(Green)) + (.0722 * Linear(Blue));

    /// <summary>From 1 to 21 (WCAG 2.2, “contrast ratio”).</summary>
    public static double Contrast(Colour one, Colour other)
    {
        var (a, b) = (one.Luminance, other.Luminance);
        return (Math.Max(a, b) + .05) / (Math.Min(a, b) + .05);
    }

    /// <summary>Three or six hexadecimal digits, with or without a number sign.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Colour? colour)
    {
        var digits = text.StartsWith('#') ? text[1..] : text;
        digits = digits.Length == 3 ? string.Concat(digits.Select(digit => $"{digit}{digit}")) : digits;
        colour = digits.Length == 6 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            ? new Colour((byte)(number >> 16), (byte)(number >> 8), (byte)number)
            : null;
        return colour is not null;
    }

    /// <summary>Björn Ottosson, “A perceptual color space for image processing” (2020), as CSS Color 4 has it.</summary>
    public Oklch ToOklch()
    {
        var (r, g, b) = (Linear(Red), Linear(Green), Linear(Blue));
        var l = Math.Cbrt((.4122214708 * r) + (.5363325363 * g) + (.0514459929 * b));
        var m = Math.Cbrt((.2119034982 * r) + (.6806995451 * g) + (.1073969566 * b));
        var s = Math.Cbrt((.0883024619 * r) + (.2817188376 * g) + (.6299787005 * b));
        var lightness = (.2104542553 * l) + (.793617785 * m) - (.0040720468 * s);
        var x = (1.9779984951 * l) - (2.428592205 * m) + (.4505937099 * s);
        var y = (.0259040371 * l) + (.7827717662 * m) - (.808675766 * s);
        return new(lightness, Math.Sqrt((x * x) + (y * y)), Math.Atan2(y, x) * 180 / Math.PI);
    }

    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    private static double Linear(byte channel) => channel / 255d is var c and <= .04045 ? c / 12.92 : Math.Pow((channel / 255d + .055) / 1.055, 2.4);
}

/// <summary>A colour as people see it.</summary>
/// <param name="Lightness">From 0 to 1.</param>
/// <param name="Hue">In degrees.</param>
internal readonly record struct Oklch(double Lightness, double Chroma, double Hue)
{
    private const double Step = .0025;

    /// <summary>The nearest colour of this hue that does, going darker (−1) or lighter (1).</summary>
    public Colour Until(Func<Colour, bool> does, int direction)
    {
        for (var lightness = Lightness; lightness is >= 0 and <= 1; lightness += direction * Step)
        {
            if ((this with { Lightness = lightness }).ToColour() is var colour && does(colour))
                return colour;
        }
        return direction < 0 ? Colour.Black : Colour.White;
    }

    /// <summary>What lies outside sRGB loses chroma until it lies inside.</summary>
    public Colour ToColour()
    {
        var (low, high) = (0d, Chroma);
        var best = TryConvert(Chroma);
        for (var round = 0; best is null && round < 20; round++)
        {
            var middle = (low + high) / 2;
            if (TryConvert(middle) is null)
                high = middle;
            else
                low = middle;
        }
        return best ?? TryConvert(low) ?? (Lightness > .5 ? Colour.White : Colour.Black);
    }

    private Colour? TryConvert(double chroma)
    {
        var (x, y) = (chroma * Math.Cos(Hue * Math.PI / 180), chroma * Math.Sin(Hue * Math.PI / 180));
        var l = Cube(Lightness + (.3963377774 * x) + (.2158037573 * y));
        var m = Cube(Lightness - (.1055613458 * x) - (.0638541728 * y));
        var s = Cube(Lightness - (.0894841775 * x) - (1.291485548 * y));
        return Channel((4.0767416621 * l) - (3.3077115913 * m) + (.2309699292 * s)) is { } red
            && Channel((-1.2684380046 * l) + (2.6097574011 * m) - (.3413193965 * s)) is { } green
            && Channel((-.0041960863 * l) - (.7034186147 * m) + (1.707614701 * s)) is { } blue
            ? new Colour(red, green, blue)
            : null;
    }

    private static double Cube(double value) => value * value * value;

    private static byte? Channel(double linear)
    {
        var value = linear <= .0031308 ? 12.92 * linear : (1.055 * Math.Pow(linear, 1 / 2.4)) - .055;
        return value is >= -.0005 and <= 1.0005 ? (byte)Math.Clamp(Math.Round(value * 255), 0, 255) : null;
    }
}
