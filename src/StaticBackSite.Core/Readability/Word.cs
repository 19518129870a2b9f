namespace StaticBackSite.Readability;

/// <summary>A word, as its place in a text and what its spelling says.</summary>
/// <param name="Length">From 1 to <see cref="Longest"/>.</param>
/// <param name="Syllables">From 1 to 255, where more are no longer counted.</param>
public readonly record struct Word(int Start, ushort Length, WordTraits Traits, byte Syllables)
{
    /// <summary>What is longer counts as several words. A page has a thousand, so that each is small matters more.</summary>
    public const int Longest = ushort.MaxValue;

    public int End => Start + Length;

    public bool Is(WordTraits trait) => (Traits & trait) != WordTraits.None;
}
