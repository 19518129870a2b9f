namespace StaticBackSite.Content.Glossary;

/// <summary>A term found in a passage.</summary>
/// <param name="Passage">Which of the page's passages, from 0.</param>
/// <param name="Start">Its first character in the passage's block text.</param>
/// <param name="End">Behind its last character.</param>
/// <param name="IsLinked">Whether it becomes a link, or only counts as a mention.</param>
public readonly record struct Mention(Term Term, int Passage, int Start, int End, bool IsLinked);

/// <summary>A term that a section links.</summary>
/// <param name="Section">The number of the section on its page.</param>
public sealed record LinkedTerm(int Section, Term Term);

/// <summary>A place in a text where <c>neverLink</c> of a term names the words, so that no form inside it links to the term.</summary>
public readonly record struct BlockedWords(Term Term, int Start, int End)
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
