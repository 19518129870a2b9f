using System.Globalization;

namespace StaticBackSite.Content.Syntax.Figures;

/// <summary>The size of a drawing: that of its root element, and of no other.</summary>
internal static class DrawingSize
{
    private const int Largest = 100_000;

    /// <summary>Pixels of one unit (CSS Values 4, 6.2).</summary>
    private static readonly (string Unit, double Pixels)[] Units = [("px", 1), ("pt", 96 / 72.0), ("pc", 16), ("mm", 96 / 25.4), ("cm", 96 / 2.54), ("in", 96)];

    public static ImageSize? Of(DrawingElement root)
    {
        if (Size(root.Attribute("viewBox")) is { } box)
            return box;
        return Pixels(root.Attribute("width")) is { } width && Pixels(root.Attribute("height")) is { } height ? new ImageSize(width, height) : null;
    }

    private static ImageSize? Size(string? viewBox) =>
        viewBox?.Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries) is [_, _, var width, var height] && Pixels(width) is { } w && Pixels(height) is { } h
            ? new ImageSize(w, h)
            : null;

    private static int? Pixels(string? length)
    {
        if (length is null)
            return null;
        var (number, pixels) = (length.Trim(), 1.0);
        foreach (var (unit, factor) in Units)
        {
            if (number.EndsWith(unit, StringComparison.OrdinalIgnoreCase))
                (number, pixels) = (number[..^unit.Length], factor);
        }
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value * pixels is > 0.5 and < Largest
            ? (int)Math.Round(value * pixels)
            : null;
    }
}
