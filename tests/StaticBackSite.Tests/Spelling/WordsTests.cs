using StaticBackSite.Text;

namespace StaticBackSite.Tests.Spelling;

public sealed class WordsTests
{
    [Theory]
    [InlineData("Do not push.", "Do|not|push")]
    [InlineData("don’t, won't, joints’", "don’t|won't|joints")]
    [InlineData("low-back pain – or not", "low-back|pain|or|not")]
    [InlineData("3.2 of 1,117 (in 2015).", "3.2|of|1,117|in|2015")]
    [InlineData("X-rays at 20-minute steps", "X-rays|at|20-minute|steps")]
    [InlineData("“quoted” [brackets]", "quoted|brackets")]
    [InlineData("café, naïve", "café|naïve")]
    [InlineData("-.,’", "")]
    public void Are_found(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', WordScanner.In(text).Select(w => text.Substring(w.Start, w.Length))));

    [Fact]
    public void Are_at_most_so_long()
    {
        var words = WordScanner.In(new string('a', Word.Longest + 7) + " b");

        Assert.Equal([Word.Longest, 7, 1], words.Select(w => (int)w.Length));
    }
}
