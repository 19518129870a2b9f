using System.Collections.Immutable;
using StaticBackSite.Text;

namespace StaticBackSite.Readability;

/// <summary>
/// The Flesch-Kincaid grade: the school year (US) that a text asks for.
/// <c>0.39 × words/sentences + 11.8 × syllables/words − 15.59</c>, from Kincaid, Fishburne, Rogers and Chissom, “Derivation
/// of new readability formulas for Navy enlisted personnel”, Research Branch Report 8-75, 1975.
/// Every word counts as it is written, technical terms too: a definition one tap away does not make a word easier to read.
/// A smoke alarm for hard text, not a proof that anyone understands it.
/// </summary>
public sealed class ReadingGrade
{
    private int _words;
    private int _sentences;
    private int _syllables;

    public int Words => _words;

    public int Sentences => _sentences;

    public int Syllables => _syllables;

    /// <summary>0 for a text without words; a very easy text is below 0.</summary>
    public double Value => _words == 0 ? 0 : (0.39 * _words / _sentences) + (11.8 * _syllables / _words) - 15.59;

    /// <summary>The value as it is shown and recorded: to one decimal.</summary>
    public double Rounded => Math.Round(Value, 1, MidpointRounding.AwayFromZero);

    public static ReadingGrade Of(string text)
    {
        var grade = new ReadingGrade();
        var words = WordScanner.In(text);
        grade.Add(words, SentenceScanner.In(text, words).Length);
        return grade;
    }

    /// <summary>Counts a text as one sentence, whatever is in it: an item of a list, for instance.</summary>
    public void AddSentence(string text) => Add(WordScanner.In(text), sentences: 1);

    internal void Add(ImmutableArray<Word> words, int sentences)
    {
        if (words.IsEmpty)
            return;
        _sentences += Math.Max(1, sentences);
        _words += words.Length;
        foreach (ref readonly var word in words.AsSpan())
            _syllables += word.Syllables;
    }
}
