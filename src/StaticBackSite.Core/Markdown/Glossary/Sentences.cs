namespace StaticBackSite.Markdown.Glossary;

/// <summary>Cuts the sentence around a place out of a text.</summary>
public static class Sentences
{
    /// <summary>In characters, on either side of the place.</summary>
    private const int LongestSide = 160;

    /// <summary>The sentence that holds the place; a very long one is cut to the words around it.</summary>
    public static Quotation Around(string text, int start, int end)
    {
        var from = start;
        while (from > 0 && !EndsSentence(text, from - 1) && start - from < LongestSide)
            from--;
        var to = end;
        while (to < text.Length && !EndsSentence(text, to) && to - end < LongestSide)
            to++;
        to = Math.Min(to + 1, text.Length);
        return new Quotation(text[from..to], start - from, end - from, IsCutBefore: start - from == LongestSide, IsCutAfter: to - end > LongestSide);
    }

    private static bool EndsSentence(string text, int at) =>
        text[at] is '.' or '!' or '?' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]));
}
