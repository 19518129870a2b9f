using System.Globalization;

namespace StaticBackSite.Text;

/// <summary>What a reader takes for one character, whatever it is made of: a letter with its accents, an emoji, a flag (UAX #29).</summary>
internal static class TextElements
{
    public static int Count(string text)
    {
        var count = 0;
        for (var at = 0; at < text.Length; at += StringInfo.GetNextTextElementLength(text, at))
            count++;
        return count;
    }

    /// <summary>The beginning of a text: as many whole characters as fit into so many UTF-16 units.</summary>
    public static string Cut(string text, int units)
    {
        if (text.Length <= units)
            return text;
        var end = 0;
        while (end + StringInfo.GetNextTextElementLength(text, end) is var next && next <= units)
            end = next;
        return text[..end].TrimEnd();
    }

    /// <summary>A text of at most so many UTF-16 units, cut after a word and marked with “…” where it was longer.</summary>
    public static string Shorten(string text, int units)
    {
        if (text.Length <= units)
            return text;
        var cut = Cut(text, units - 1);
        return (cut.LastIndexOf(' ') is var blank && blank > units / 2 ? cut[..blank] : cut).TrimEnd(',', ';', ':', '.', ' ') + "…";
    }
}
