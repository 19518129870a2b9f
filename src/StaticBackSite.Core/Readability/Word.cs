namespace StaticBackSite.Readability;

/// <summary>A word, as its place in a text.</summary>
public readonly record struct Word(int Start, int Length)
{
    public int End => Start + Length;
}
