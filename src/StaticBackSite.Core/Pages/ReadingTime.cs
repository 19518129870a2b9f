using StaticBackSite.Configuration;
using StaticBackSite.Content;

namespace StaticBackSite.Pages;

/// <summary>About how long a page takes to read, from the words of its Markdown: an estimate needs no parsed text.</summary>
internal static class ReadingTime
{
    /// <summary>Adults read plain English at 230 to 240 words a minute or so; a sore reader on a phone is slower.</summary>
    private const int WordsAMinute = 200;

    public static int? InMinutes(ParsedDocument page) =>
        page.FrontMatter.Type.Has(PageTraits.Reading) ? Math.Max(1, (Words(page.Source.Text.AsSpan(page.BodyStart)) + (WordsAMinute / 2)) / WordsAMinute) : null;

    /// <summary>Runs without white space that begin with a letter or a figure, so neither the marks of blocks nor citations.</summary>
    internal static int Words(ReadOnlySpan<char> markdown)
    {
        var words = 0;
        var isInside = false;
        foreach (var c in markdown)
        {
            var isWhite = char.IsWhiteSpace(c);
            if (!isWhite && !isInside && char.IsLetterOrDigit(c))
                words++;
            isInside = !isWhite;
        }
        return words;
    }
}
