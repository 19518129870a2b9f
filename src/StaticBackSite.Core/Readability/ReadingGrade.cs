using System.Collections.Immutable;
using StaticBackSite.Markdown.Glossary;
using StaticBackSite.Spelling;

namespace StaticBackSite.Readability;

/// <summary>
/// The Flesch-Kincaid grade: the school year (US) that a text asks for.
/// <c>0.39 × words/sentences + 11.8 × syllables/words − 15.59</c>, from Kincaid, Fishburne, Rogers and Chissom, “Derivation
/// of new readability formulas for Navy enlisted personnel”, Research Branch Report 8-75, 1975.
/// A smoke alarm for hard text; it is no proof that somebody understands it.
/// </summary>
public sealed class ReadingGrade
{
    /// <summary>A term of the glossary is explained where it stands, so its length is not held against the page.</summary>
    private const int SyllablesOfTerm = 2;

    private readonly TermAutomaton? _terms;
    private int _words;
    private int _sentences;
    private int _syllables;

    /// <param name="terms">The terms that count as one word of two syllables; null counts every word as it is.</param>
    public ReadingGrade(TermAutomaton? terms = null) => _terms = terms;

    public int Words => _words;

    public int Sentences => _sentences;

    public int Syllables => _syllables;

    /// <summary>0 for a text without words; a very easy text is below 0.</summary>
    public double Value => _words == 0 ? 0 : (0.39 * _words / _sentences) + (11.8 * _syllables / _words) - 15.59;

    /// <summary>The value as it is shown and recorded: to one decimal.</summary>
    public double Rounded => Math.Round(Value, 1, MidpointRounding.AwayFromZero);

    public static ReadingGrade Of(string text, TermAutomaton? terms = null)
    {
        var grade = new ReadingGrade(terms);
        var words = Spelling.Words.In(text);
        grade.Add(text, words, Readability.Sentences.In(text, words).Length);
        return grade;
    }

    public void Add(string text, ImmutableArray<Word> words, int sentences)
    {
        if (words.IsEmpty)
            return;
        _sentences += Math.Max(1, sentences);
        Span<char> step = stackalloc char[TermAutomaton.LongestStep];
        var behind = 0;
        foreach (ref readonly var word in words.AsSpan())
        {
            // A part of the term before it.
            if (word.Start < behind)
                continue;
            var isTerm = _terms is not null && _terms.MayBeginWith(word.Kind) && _terms.LongestAt(text, word.Start, step, out behind) is not null;
            _syllables += isTerm ? SyllablesOfTerm : word.Syllables;
            _words++;
        }
    }
}
