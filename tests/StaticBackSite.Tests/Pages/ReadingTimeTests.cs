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
}
