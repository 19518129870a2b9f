namespace StaticBackSite.Readability;

/// <summary>A word, as its place in a text and what its spelling says.</summary>
/// <param name="Syllables">From 1 to 255, where more are no longer counted.</param>
public readonly record struct Word(int Start, int Length, WordTraits Traits, byte Syllables)
{
    public int End => Start + Length;

    public bool Is(WordTraits trait) => (Traits & trait) != WordTraits.None;
}
