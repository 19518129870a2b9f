using StaticBackSite.Html;

namespace StaticBackSite.Tests.Markdown;

public sealed class MarkupCharactersTests
{
    /// <summary>At every place of texts of every length, among characters that resemble them once cut to a byte.</summary>
    [Theory]
    [InlineData('<', true)]
    [InlineData('>', true)]
    [InlineData('&', true)]
    [InlineData('"', true)]
    [InlineData('\'', false)]
    [InlineData('\u013C', false)]
    [InlineData('\u0126', false)]
    [InlineData('\uFF1C', false)]
    [InlineData('=', false)]
    public void Are_found_wherever_they_stand(char character, bool isOne)
    {
        for (var length = 1; length < 40; length++)
        {
            for (var place = 0; place < length; place++)
            {
                var text = new string('x', place) + character + new string('é', length - place - 1);
                Assert.Equal(isOne, MarkupCharacters.AreIn(text));
            }
        }
    }

    [Fact]
    public void Are_not_in_an_empty_text() => Assert.False(MarkupCharacters.AreIn(""));
}
