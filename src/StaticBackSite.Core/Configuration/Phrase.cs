using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

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

/// <summary>The two halves of a text in whose middle markup stands, such as a link.</summary>
public readonly record struct Around(string Before, string After)
{
    public static Around From(string text)
    {
        var (start, length, _) = Braces.In(text).FirstOrDefault((text.Length, 0, ""));
        return new Around(text[..start], text[(start + length)..]);
    }

    /// <summary>The whole as plain text.</summary>
    public string With(string middle) => Before + middle + After;
}

/// <summary>One text of the interface that a site may override in <c>strings.yml</c>.</summary>
/// <param name="Name"><c>group.name</c>, or <c>group.name.one</c> to <c>group.name.other</c> for the six forms of a plural.</param>
/// <param name="English">The text in English, with its placeholders in braces.</param>
/// <param name="Placeholders">The names that may stand in braces. The forms of a plural share them, and one may leave <c>count</c> out.</param>
public sealed record StringKey(string Name, string English, ImmutableArray<string> Placeholders)
{
    public string Group => Name[..Name.IndexOf('.', StringComparison.Ordinal)];

    /// <summary>The name inside its group.</summary>
    public string Key => Name.Split('.')[1];

    /// <summary>The form of a plural, or null.</summary>
    public string? Form => Name.Split('.') is [_, _, var form] ? form : null;
}

/// <summary>Finds the words in braces of a text.</summary>
internal static partial class Braces
{
    public static IEnumerable<(int Start, int Length, string Name)> In(string text) =>
        Names().Matches(text).Select(match => (match.Index, match.Length, match.Groups["name"].Value));

    [GeneratedRegex(@"\{(?<name>[A-Za-z]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Names();
}
