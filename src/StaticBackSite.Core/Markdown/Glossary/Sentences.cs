namespace StaticBackSite.Markdown.Glossary;

/// <summary>Cuts the sentence around a place out of a text.</summary>
public static class Sentences
{
    /// <summary>In characters, on either side of the place.</summary>
    private const int LongestSide = 160;

    private const string Marks = ".!?";

    /// <summary>The sentence that holds the place; a very long one is cut to the words around it.</summary>
    public static Quotation Around(string text, int start, int end)
    {
        var from = BeginningOf(text, start);
        var to = Math.Min(EndOf(text, end) + 1, text.Length);
        return new Quotation(text[from..to], start - from, end - from, IsCutBefore: start - from == LongestSide, IsCutAfter: to - end > LongestSide);
    }

    private static int BeginningOf(string text, int start)
    {
        var earliest = Math.Max(0, start - LongestSide);
        for (var at = start; ;)
        {
            var mark = text.AsSpan(earliest, at - earliest).LastIndexOfAny(Marks);
            if (mark < 0)
                return earliest;
            at = earliest + mark;
            if (EndsSentence(text, at))
                return at + 1;
        }
    }

    private static int EndOf(string text, int end)
    {
        var latest = Math.Min(text.Length, end + LongestSide);
        for (var at = end; ; at++)
        {
            var mark = text.AsSpan(at, latest - at).IndexOfAny(Marks);
            if (mark < 0)
                return latest;
            at += mark;
            if (EndsSentence(text, at))
                return at;
        }
    }

    /// <summary>Whether a mark ends a sentence: not that in 3.2 or example.org.</summary>
    private static bool EndsSentence(string text, int at) =>
        at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]);
}
