using FsCheck.Fluent;
using StaticBackSite.Text;

namespace StaticBackSite.Tests.Pages;

public sealed class ReadingTimeTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("Two words", 2)]
    [InlineData("  One\n\n2\tthree ", 3)]
    [InlineData("It settles [@nhs]. — ::: :::", 2)]
    public void Words_are_counted_and_marks_are_not(string markdown, int words) => Assert.Equal(words, WordScanner.CountInMarkdown(markdown));

    [Fact]
    public void Sixteen_characters_at_a_time_make_the_count_of_one_by_one()
    {
        var texts = Gen.Elements([.. "aZ09 \t\n\r\v\u001F\u0085\u00A0\u2028-*[]@'`{~/:é\u0660\u0120\uD83D"]).ListOf().Select(characters => new string([.. characters]));
        Properties.Hold(Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var isInside = false;
            return WordScanner.CountInMarkdown(text) == WordScanner.CountOneByOne(text, ref isInside);
        }), full: 100_000, sample: 2_000);
    }
}
