namespace StaticBackSite.Content.Glossary;

/// <summary>A place in a text node where the link around a term opens or closes.</summary>
internal readonly record struct TermMark(int Offset, Mention Mention, Passage Passage, bool Opens)
{
    public Term Term => Mention.Term;

    /// <summary>The words of the mention.</summary>
    public string Words => Passage.WordsOf(Mention);
}
