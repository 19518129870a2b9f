using StaticBackSite.Text;

namespace StaticBackSite.Content.Glossary;

/// <summary>A term found in a passage.</summary>
/// <param name="Passage">Which of the page's passages, from 0.</param>
/// <param name="Start">Its first character in the passage's block text.</param>
/// <param name="End">Behind its last character.</param>
/// <param name="IsLinked">Whether it becomes a link, or only counts as a mention.</param>
public readonly record struct Mention(Term Term, int Passage, int Start, int End, bool IsLinked);

/// <summary>A term that a section links.</summary>
/// <param name="Section">The number of the section on its page.</param>
internal sealed record LinkedTerm(int Section, Term Term);

/// <summary>A place in a text where <c>neverLink</c> of a term names the words, so that no form inside it links to the term.</summary>
internal readonly record struct BlockedWords(Term Term, int Start, int End)
{
    public bool Block(TermForm form, int start, int end) => form.Term == Term && Start <= start && end <= End;
}

/// <summary>A place in a text node where the link around a term opens or closes.</summary>
internal readonly record struct TermMark(int Offset, Mention Mention, Passage Passage, bool Opens)
{
    public Term Term => Mention.Term;

    /// <summary>The words of the mention.</summary>
    public string Words => Passage.WordsOf(Mention);
}

/// <summary>
/// The sentence around a mention, cut at the mention. Every mention of a site has one and few are ever shown, so it is kept
/// as it stands in the text and made fit to be read when somebody asks.
/// </summary>
/// <param name="Sentence">The sentence, or as much of a very long one as is quoted.</param>
/// <param name="Start">Where the mention begins in it.</param>
/// <param name="End">Behind the mention.</param>
internal readonly record struct Quotation(string Sentence, int Start, int End, bool IsCutBefore, bool IsCutAfter)
{
    /// <summary>In characters, on either side of the mention.</summary>
    private const int LongestSide = 160;

    /// <summary>The sentence that holds a mention; a very long one is cut to the words around it.</summary>
    public static Quotation Around(string text, int start, int end)
    {
        var from = SentenceScanner.StartBefore(text, start, Math.Max(0, start - LongestSide));
        var to = SentenceScanner.EndAfter(text, end, Math.Min(text.Length, end + LongestSide));
        return new Quotation(text[from..to], start - from, end - from, IsCutBefore: start - from == LongestSide, IsCutAfter: to - end == LongestSide && to < text.Length);
    }

    public string Before => IsCutBefore ? $"… {FromNextWord(Sentence.AsSpan(0, Start))}" : Sentence.AsSpan(0, Start).TrimStart().ToString();

    public string Words => Sentence[Start..End];

    public string After => Tidy(IsCutAfter ? $"{ToLastWord(Sentence.AsSpan(End))} …" : Sentence.AsSpan(End).TrimEnd().ToString());

    /// <summary>A citation that is left out leaves its blank before the full stop.</summary>
    private static string Tidy(string text) =>
        text.Replace(" .", ".", StringComparison.Ordinal).Replace(" ,", ",", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal);

    private static ReadOnlySpan<char> FromNextWord(ReadOnlySpan<char> text) => text[(text.IndexOf(' ') + 1)..];

    private static ReadOnlySpan<char> ToLastWord(ReadOnlySpan<char> text) => text.LastIndexOf(' ') is var space and > 0 ? text[..space] : text;
}
