using System.Collections.Immutable;
using System.Text;

namespace StaticBackSite.Configuration;

/// <summary>A text with placeholders, cut up once.</summary>
/// <param name="text">What stands in braces and is not the name of a placeholder is text.</param>
/// <param name="placeholders">The names, in the order in which <see cref="With"/> takes their values.</param>
public sealed class Phrase(string text, ImmutableArray<string> placeholders)
{
    private readonly ImmutableArray<Piece> _pieces = Cut(text, placeholders);

    public string With(params ReadOnlySpan<string?> values)
    {
        if (_pieces is [{ Placeholder: < 0 } whole])
            return whole.Before;
        var filled = new StringBuilder();
        foreach (var (before, placeholder) in _pieces)
            filled.Append(before).Append(placeholder < 0 ? "" : values[placeholder]);
        return filled.ToString();
    }

    private static ImmutableArray<Piece> Cut(string text, ImmutableArray<string> placeholders)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        var written = 0;
        foreach (var (start, length, name) in Braces.In(text))
        {
            if (placeholders.IndexOf(name) is not (>= 0 and var placeholder))
                continue;
            pieces.Add(new Piece(text[written..start], placeholder));
            written = start + length;
        }
        if (written < text.Length || pieces.Count == 0)
            pieces.Add(new Piece(text[written..], -1));
        return pieces.DrainToImmutable();
    }

    private readonly record struct Piece(string Before, int Placeholder);
}
