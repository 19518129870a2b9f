using System.Globalization;

namespace StaticBackSite.Content.Syntax.Figures;

/// <summary>
/// The frames of a drawing that can move: the parts of a group of the class <see cref="Class"/>, side by side from left to right, each as
/// far from the next as the drawing is wide. The drawing by itself shows the first; a stylesheet moves the strip past it.
/// </summary>
/// <param name="Frames">How many.</param>
/// <param name="Misplaced">The number of the first frame that does not stand where it belongs, from 1; null where all do.</param>
/// <param name="Width">Of a frame, in the units of the drawing.</param>
internal sealed record FilmStrip(int Frames, int? Misplaced, double Width)
{
    /// <summary>The one class of a drawing that a page takes over.</summary>
    public const string Class = "strip";

    /// <summary>As many as the stylesheet can count.</summary>
    public const int MostFrames = 12;

    internal static FilmStrip? Of(DrawingElement root)
    {
        if (root.All().FirstOrDefault(element => element.Attribute("class") == Class) is not { } strip || Numbers(root.Attribute("viewBox") ?? "") is not [_, _, var width, _])
            return null;
        var frames = strip.Children.ToList();
        var misplaced = frames.FindIndex(frame => frame.Name != "g" || !StandsAt(frame, frames.IndexOf(frame) * width));
        return new FilmStrip(frames.Count, misplaced < 0 ? null : misplaced + 1, width);
    }

    private static bool StandsAt(DrawingElement frame, double x)
    {
        if (frame.Attribute("transform") is not { } move)
            return x == 0;
        var numbers = move.StartsWith("translate(", StringComparison.Ordinal) && move.EndsWith(')') ? Numbers(move["translate(".Length..^1]) : [];
        return numbers is [_] or [_, 0] && numbers[0] == x;
    }

    /// <summary>Empty where one of them is none.</summary>
    private static double[] Numbers(string list)
    {
        var parts = list.Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        var numbers = new double[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]))
                return [];
        }
        return numbers;
    }
}
