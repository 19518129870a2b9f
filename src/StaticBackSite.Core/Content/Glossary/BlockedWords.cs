namespace StaticBackSite.Content.Glossary;

/// <summary>A place in a text where <c>neverLink</c> of a term names the words, so that no form inside it links to the term.</summary>
public readonly record struct BlockedWords(Term Term, int Start, int End)
{
    public bool Block(TermForm form, int start, int end) => form.Term == Term && Start <= start && end <= End;
}
