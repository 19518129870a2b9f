using StaticBackSite.Sources;
using StaticBackSite.Text;

namespace StaticBackSite.Content.Glossary;

/// <summary>One way of writing a term.</summary>
public sealed class TermForm
{
    /// <param name="term">The term it stands for.</param>
    /// <param name="text">The words.</param>
    /// <param name="span">Where the title or alias that it comes from is written.</param>
    public TermForm(Term term, string text, SourceSpan span)
    {
        Term = term;
        Text = text;
        Span = span;
        IsExact = IsAcronym(text);
        Folded = WordFolding.FoldWords(text, out var start, out var end);
        SignsBefore = TermSigns.Before(text, start, end).ToString();
        SignsAfter = TermSigns.After(text, end).ToString();
        IsWhole = Folded.Length > 0 && !TermSigns.AreIn(text.AsSpan(0, start - SignsBefore.Length)) && !TermSigns.AreIn(text.AsSpan(end + SignsAfter.Length));
    }

    public Term Term { get; }

    public string Text { get; }

    public SourceSpan Span { get; }

    /// <summary>An acronym (ROM, SIJ) matches in capitals alone, so that “rom” and “ra” stay words.</summary>
    public bool IsExact { get; }

    /// <summary>“facets'”, whose apostrophe ends the form and is no gap before a word.</summary>
    public bool IsPossessiveOfPlural => Text.EndsWith('\'');

    /// <summary>The words as they are compared; <see cref="WordFolding.FoldWords(string)"/>.</summary>
    internal string Folded { get; }

    /// <summary>Signs at its edges that are part of it, so that C++ is not C; mostly none.</summary>
    internal string SignsBefore { get; }

    internal string SignsAfter { get; }

    internal bool HasSigns => SignsBefore.Length + SignsAfter.Length > 0;

    /// <summary>Whether words and signs are all that was written. Where something is lost, the form would link words that nobody meant.</summary>
    internal bool IsWhole { get; }

    private static bool IsAcronym(string text)
    {
        var capitals = text.Count(char.IsUpper);
        return capitals >= 2 && text.All(c => char.IsUpper(c) || char.IsDigit(c) || c is '-' or 's' or '\'') && char.IsUpper(text[0]);
    }
}
