using System.Collections.Immutable;
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
