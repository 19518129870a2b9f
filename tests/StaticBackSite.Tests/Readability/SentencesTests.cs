using StaticBackSite.Readability;
using StaticBackSite.Spelling;

namespace StaticBackSite.Tests.Readability;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("One. Two! Three?", "One.|Two!|Three?")]
    [InlineData("No full stop at the end", "No full stop at the end")]
    [InlineData("Move, e.g. by walking. Then rest.", "Move, e.g. by walking.|Then rest.")]
    [InlineData("Pain, i.e. A sign. Go.", "Pain, i.e. A sign.|Go.")]
    [InlineData("Kawchuk et al. saw it. It stayed.", "Kawchuk et al. saw it.|It stayed.")]
    [InlineData("Heat, rest, etc. Then move.", "Heat, rest, etc.|Then move.")]
    [InlineData("It opens by 0.8 mm. Then it closes.", "It opens by 0.8 mm.|Then it closes.")]
    [InlineData("Dr. Smith and J. Brown agree. So do I. Good.", "Dr. Smith and J. Brown agree.|So do I.|Good.")]
    [InlineData("No. In 2 studies it did not. See no. 5 too.", "No.|In 2 studies it did not.|See no. 5 too.")]
    [InlineData("He asks “Why?” and waits. Then “Stop!” She stops.", "He asks “Why?” and waits.|Then “Stop!”|She stops.")]
    [InlineData("It stops (most of the time.) Then “it goes on”.", "It stops (most of the time.)|Then “it goes on”.")]
    [InlineData("Wait … and then move. Well… Yes.", "Wait … and then move.|Well…|Yes.")]
    [InlineData("It pops. 12 of 18 did.", "It pops.|12 of 18 did.")]
    [InlineData("See www.nhs.uk for more. Or call.", "See www.nhs.uk for more.|Or call.")]
    [InlineData("It stays visible . It is gone .", "It stays visible .|It is gone .")]
    [InlineData("", "")]
    [InlineData(" … ", "")]
    public void Are_cut_where_they_end(string text, string expected)
    {
        var sentences = Sentences.In(text, Words.In(text));

        Assert.Equal(expected, string.Join('|', sentences.Select(s => text.Substring(s.Start, s.Length))));
    }

    [Fact]
    public void Share_out_all_words()
    {
        const string Text = "One two. Three four five! Six";
        var words = Words.In(Text);

        Assert.Equal([(0, 2), (2, 3), (5, 1)], Sentences.In(Text, words).Select(s => (s.FirstWord, s.WordCount)));
    }
}
