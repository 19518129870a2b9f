namespace StaticBackSite.Text;

/// <summary>A sentence, as its place in a text and among the text's words.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="Length">Up to and with the mark that ends it.</param>
/// <param name="FirstWord">The number of its first word, from 0.</param>
/// <param name="WordCount">How many words it has; a heading of figures may have none.</param>
public readonly record struct Sentence(int Start, int Length, int FirstWord, int WordCount)
{
    public int End => Start + Length;
}
