namespace StaticBackSite.Markdown.Glossary;

/// <summary>Cuts the sentence around a place out of a text.</summary>
public static class Sentences
{
    /// <summary>In characters, on either side of the place.</summary>
    private const int LongestSide = 160;

    /// <summary>The sentence that holds the place, in three parts; a very long one is cut to the words around it.</summary>
    public static Quotation Around(string text, int start, int end)
    {
        var from = start;
        while (from > 0 && !EndsSentence(text, from - 1) && start - from < LongestSide)
            from--;
        var to = end;
        while (to < text.Length && !EndsSentence(text, to) && to - end < LongestSide)
            to++;
        to = Math.Min(to + 1, text.Length);
        var (cutBefore, cutAfter) = (start - from == LongestSide, to - end > LongestSide);
        return new Quotation(
            (cutBefore ? "… " : "") + (cutBefore ? FromNextWord(text[from..start]) : text[from..start].TrimStart()),
            text[start..end],
            Tidy(cutAfter ? ToLastWord(text[end..to]) + " …" : text[end..to].TrimEnd()));
    }

    /// <summary>A citation that is left out leaves its blank before the full stop.</summary>
    private static string Tidy(string text) =>
        text.Replace(" .", ".", StringComparison.Ordinal).Replace(" ,", ",", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal);

    private static bool EndsSentence(string text, int at) =>
        text[at] is '.' or '!' or '?' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]));

    private static string FromNextWord(string text) => text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    private static string ToLastWord(string text) => text.LastIndexOf(' ') is var space and > 0 ? text[..space] : text;
}
