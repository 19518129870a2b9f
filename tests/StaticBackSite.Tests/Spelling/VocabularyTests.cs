using StaticBackSite.Text;

namespace StaticBackSite.Tests.Spelling;

public sealed class VocabularyTests
{
    [Theory]
    [InlineData("two", WordTraits.NumberInLetters)]
    [InlineData("TWO", WordTraits.NumberInLetters | WordTraits.Capitals)]
    [InlineData("one", WordTraits.None)]
    [InlineData("Were", WordTraits.FormOfBe)]
    [InlineData("15-minute", WordTraits.Figure | WordTraits.Joined)]
    [InlineData("low-back", WordTraits.Joined)]
    [InlineData("3.2", WordTraits.Figure | WordTraits.Joined)]
    [InlineData("MRI", WordTraits.Capitals)]
    [InlineData("I", WordTraits.None)]
    [InlineData("NHS’s", WordTraits.Joined)]
    [InlineData("ÉÀ", WordTraits.Capitals)]
    public void Knows_what_a_spelling_says(string word, object traits)
    {
        // At the end of a text, in its midst, and again.
        Assert.Equal(traits, WordScanner.In(word)[0].Traits);
        foreach (var found in WordScanner.In($"{word} {word}, and so on and so forth"))
        {
            if (found.Start <= word.Length + 1)
                Assert.Equal(traits, found.Traits);
        }
    }

    /// <summary>More words than it has places for, so that they take one another’s; long and short, with letters of every kind.</summary>
    [Fact]
    public void Remembers_no_word_for_another()
    {
        var random = new Random(20261122);
        const string Letters = "aeiouyaeioubcdfghlmnprstÉéöABCDE'’-9";
        var words = Enumerable.Range(0, 20_000).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 20)).Select(_ => Letters[random.Next(Letters.Length)]))).ToArray();
        for (var round = 0; round < 2; round++)
        {
            foreach (var part in words.Chunk(100))
            {
                var text = string.Join(' ', part);
                foreach (var word in WordScanner.In(text))
                {
                    var letters = text.AsSpan(word.Start, word.Length);
                    Assert.True(word.Syllables == Syllables.In(letters), $"{letters}: {word.Syllables}");
                    Assert.True(word.Is(WordTraits.Capitals) == Vocabulary.IsInCapitals(letters), letters.ToString());
                    Assert.True(word.Kind == WordKind.Of(WordFolding.FirstOf(letters)), letters.ToString());
                    Assert.True(word.Is(WordTraits.Figure) == char.IsAsciiDigit(letters[0]), letters.ToString());
                }
            }
        }
    }
}
