using StaticBackSite.Text;

namespace StaticBackSite.Tests.Spelling;

public sealed class SyllablesTests
{
    [Theory]
    [InlineData(1, "a back crack joint moves moved stiff bones spine warmth through stretched helped once whole eased have are the sleeve bridge pushed")]
    [InlineData(2, "muscle muscles spinal fluid fluids people changes treated movement gentle little listen sometimes careful safely bubble bubbles needed " +
        "quiet doctor something pressure surface surfaces|3 scanner rested ended going trying being lying angle useful soreness science")]
    [InlineData(3, "vertebra vertebrae cartilage exercise exercises|4 ligaments accident area areas carefully emergency|4 evidence professional|4 radio " +
        "video idea adrenal guardian|3 element movement|2 actual chemical injury injuries arthritis nitrogen")]
    [InlineData(4, "mechanism cavitation information activity experience medical|3 temporary|4 physiology|5 manipulate territory")]
    [InlineData(5, "refractory|4 osteoarthritis|6 physiotherapist|6 manipulation hypermobility|6 rehabilitation|6 anatomical")]
    public void Are_counted_as_they_are_spoken(int usual, string words)
    {
        foreach (var entry in words.Split(' '))
        {
            var (word, count) = entry.Split('|') is [var w, var c] ? (w, int.Parse(c)) : (entry, usual);
            Assert.True(Syllables.In(word) == count, $"{word}: {Syllables.In(word)} and not {count}");
        }
    }

    [Theory]
    [InlineData("20-minute", 4)]
    [InlineData("low-back", 2)]
    [InlineData("MRI", 3)]
    [InlineData("don’t", 1)]
    [InlineData("NHS’s", 3)]
    [InlineData("1971", 4)]
    [InlineData("’", 1)]
    public void Are_counted_part_by_part(string word, int count) => Assert.Equal(count, Syllables.In(word));

    [Fact]
    public void A_very_long_word_is_no_trouble() => Assert.True(Syllables.In(new string('a', 100_000)) > 1);
}
