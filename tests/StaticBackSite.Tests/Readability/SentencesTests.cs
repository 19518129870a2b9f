using FsCheck.Fluent;
using StaticBackSite.Text;

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
        var sentences = SentenceScanner.In(text, WordScanner.In(text));

        Assert.Equal(expected, string.Join('|', sentences.Select(s => text.Substring(s.Start, s.Length))));
    }

    /// <summary>The sentence around a mention is one of those that the text is cut into.</summary>
    [Theory]
    [InlineData("As Dr. Smith and others, e.g. the facet joint team, have shown, it moves approx. 2 mm. Then it stops.", "facet joint")]
    [InlineData("He asks “Why?” and waits. Then “Stop!” She stops.", "waits")]
    [InlineData("One. Two! Three?", "Two")]
    [InlineData("It opens by 0.8 mm. Then the joint closes… Yes.", "joint")]
    [InlineData("Wait … and then move. Well… Yes.", "Yes")]
    [InlineData("No mark at all", "mark")]
    [InlineData("(It stops.) It moves", "moves")]
    public void The_sentence_around_a_place_is_one_of_them(string text, string words)
    {
        var place = text.IndexOf(words, StringComparison.Ordinal);
        var sentence = SentenceScanner.In(text, WordScanner.In(text)).Single(s => s.Start <= place && place < s.End);

        var start = SentenceScanner.StartBefore(text, place, 0);

        Assert.Equal(sentence.Start, start + text[start..].TakeWhile(char.IsWhiteSpace).Count());
        Assert.Equal(sentence.End, SentenceScanner.EndAfter(text, place + words.Length, text.Length));
    }

    [Fact]
    public void The_sentence_around_any_word_is_one_of_them()
    {
        string[] pieces = ["joint", "Joint", "e.g.", "Dr.", "Fig. 3", "approx.", "2.5", "mm.", "“So.”", "(It is.)", "Why?", "Stop!", "…", "J. Smith", "al.", "so do I."];
        var texts = Gen.Elements(pieces).NonEmptyListOf().Select(words => string.Join(' ', words));

        Properties.Hold(full: 50_000, sample: 500, property: Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var words = WordScanner.In(text);
            return SentenceScanner.In(text, words).All(sentence => words.AsSpan(sentence.FirstWord, sentence.WordCount).ToArray().All(word =>
                text[SentenceScanner.StartBefore(text, word.Start, 0)..SentenceScanner.EndAfter(text, word.End, text.Length)].Trim() == text.Substring(sentence.Start, sentence.Length)));
        }));
    }

    [Fact]
    public void Share_out_all_words()
    {
        const string Text = "One two. Three four five! Six";
        var words = WordScanner.In(Text);

        Assert.Equal([(0, 2), (2, 3), (5, 1)], SentenceScanner.In(Text, words).Select(s => (s.FirstWord, s.WordCount)));
    }
}
