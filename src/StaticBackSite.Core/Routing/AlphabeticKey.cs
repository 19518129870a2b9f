using System.Text;

namespace StaticBackSite.Routing;

/// <summary>
/// The order in which people look names up (UTS #10, primary weights of Latin letters): É stands with E, capitals with small
/// letters, and signs before the first letter or digit do not count.
/// </summary>
public static class AlphabeticKey
{
    /// <summary>The heading of everything that begins with a digit, or has neither digit nor letter.</summary>
    public const string Figures = "0–9";

    /// <summary>To be compared character by character.</summary>
    public static string Of(string name) => LetterOf(name) is Figures ? "0" + WithoutSigns(name) : WithoutSigns(name);

    /// <summary>The heading that a name stands below.</summary>
    public static string LetterOf(string name) =>
        Rune.TryGetRuneAt(WithoutSigns(name) + " ", 0, out var first) && Rune.IsLetter(first) ? first.ToString() : Figures;

    private static string WithoutSigns(string name)
    {
        var start = 0;
        while (start < name.Length && !(Rune.TryGetRuneAt(name, start, out var rune) && Rune.IsLetterOrDigit(rune)))
            start++;
        return LatinLetters.WithoutAccents(name[start..]).ToUpperInvariant();
    }
}
