namespace StaticBackSite.Text;

/// <summary>A word, as its place in a text and what its spelling says.</summary>
/// <param name="Length">From 1 to <see cref="Longest"/>.</param>
/// <param name="Kind">A number for its letters, the same in capitals and in small letters; of a joined word, for those of its first part.</param>
/// <param name="Syllables">From 1 to 255, where more are no longer counted.</param>
public readonly record struct Word(int Start, ushort Length, ushort Kind, WordTraits Traits, byte Syllables)
{
    /// <summary>What is longer counts as several words.</summary>
    public const int Longest = ushort.MaxValue;

    public int End => Start + Length;

    public bool Is(WordTraits trait) => (Traits & trait) != WordTraits.None;
}
