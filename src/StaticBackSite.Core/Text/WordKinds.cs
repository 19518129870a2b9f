namespace StaticBackSite.Text;

/// <summary>
/// The kinds of some words: one bit for each, in 8 KB, so that the table fits into the nearest cache and a thousand words fill
/// a sixtieth of it.
/// </summary>
internal sealed class WordKinds
{
    private readonly ulong[] _bits = new ulong[(ushort.MaxValue + 1) / 64];

    public WordKinds() => Add(WordKind.Any);

    public void Add(ReadOnlySpan<char> word) => Add(WordKind.Of(word));

    /// <summary>Whether a word of this kind may be one of them.</summary>
    public bool Has(ushort kind) => (_bits[kind >> 6] >> kind & 1) != 0;

    private void Add(ushort kind) => _bits[kind >> 6] |= 1ul << kind;
}
