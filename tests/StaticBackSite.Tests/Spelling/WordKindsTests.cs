using StaticBackSite.Text;

namespace StaticBackSite.Tests.Spelling;

public sealed class WordKindsTests
{
    [Theory]
    [InlineData("disc", "disc")]
    [InlineData("Disc", "DISC")]
    [InlineData("MRI", "mri")]
    [InlineData("1A", "1a")]
    [InlineData("Ménière", "ménière")]
    [InlineData("Ménière", "MENIERE’S, ÉTÉ")]
    public void Have_a_word_however_it_is_written(string word, string text)
    {
        var kinds = new WordKinds();
        kinds.Add(word);

        Assert.Contains(WordScanner.In(text), found => kinds.Has(found.Kind));
    }

    [Fact]
    public void Pass_by_most_other_words()
    {
        var kinds = new WordKinds();
        kinds.Add("disc");

        Assert.DoesNotContain(WordScanner.In("A joint is a place where two bones meet; its fluid is thick, and discs are not."), found => kinds.Has(found.Kind));
    }

    /// <summary>What begins with a letter beyond ASCII may fold into anything, so whoever looks for a word looks at it.</summary>
    [Fact]
    public void Have_every_word_with_letters_beyond_ascii() => Assert.True(new WordKinds().Has(WordScanner.In("Ödem")[0].Kind));
}
