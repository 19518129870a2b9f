using StaticBackSite.Text;

namespace StaticBackSite.Tests.Spelling;

public sealed class WordFoldingTests
{
    /// <summary>Words of every length, at every place of a text and up to its end, against the slow way.</summary>
    [Fact]
    public void Finds_the_end_of_a_word_as_one_who_looks_at_every_letter_does()
    {
        var random = new Random(20261123);
        const string Letters = "aZ09éİ日\u00AD\u0301 -'’.\n\u00FF\u0100\uFFFF@[`{/:";
        for (var round = 0; round < 20_000; round++)
        {
            var plain = random.Next(0, 40);
            var text = new string('x', plain) + string.Concat(Enumerable.Range(0, random.Next(0, 24)).Select(_ => Letters[random.Next(Letters.Length)])) + new string('Y', random.Next(0, 20));
            var start = random.Next(0, text.Length + 1);
            var expected = start;
            while (expected < text.Length && WordFolding.IsWordCharacter(text[expected]))
                expected++;
            Assert.True(WordFolding.EndOfWord(text, start) == expected, $"“{text}” from {start}");
        }
    }

    [Theory]
    [InlineData("facet joint", " FACET JOINT")]
    [InlineData("  Low-back\u00A0pain", " LOW-BACK PAIN")]
    [InlineData("X‑ray’s", " X-RAY'S")]
    [InlineData("Me\u0301nie\u0300re", " MÉNIÈRE")]
    [InlineData("soft\u00ADener", " SOFTENER")]
    [InlineData("a, b", " A, B")]
    [InlineData("E. coli", " E. COLI")]
    [InlineData("VO₂ max", " VO₂ MAX")]
    [InlineData("C++", " C")]
    [InlineData("a (-: b", " A")]
    [InlineData("a  -  b", " A - B")]
    [InlineData("facets'", " FACETS")]
    [InlineData("-", "")]
    [InlineData("", "")]
    public void Folds_words_and_the_gaps_before_them(string text, string folded) => Assert.Equal(folded, WordFolding.FoldWords(text));

    [Fact]
    public void Ends_at_a_word_that_no_term_has() =>
        Assert.Equal(" A B", WordFolding.FoldWords($"a b {new string('c', WordFolding.LongestWord + 1)} d"));
}
