using System.Collections.Immutable;

namespace StaticBackSite.Text;

/// <summary>A text with its words, which linking, the reading grade and the policy all go through: they are cut once.</summary>
internal sealed class SpelledText(string text)
{
    private ImmutableArray<Word> _words;

    public string Text { get; } = text;

    // Two threads that ask at once get equal words.
    public ImmutableArray<Word> Words => _words.IsDefault ? _words = WordScanner.In(Text) : _words;
}
