using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace StaticBackSite.Configuration;

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
