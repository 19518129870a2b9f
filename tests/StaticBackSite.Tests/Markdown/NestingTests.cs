using System.Text;

namespace StaticBackSite.Tests.Markdown;

/// <summary>However a text is nested, it is published or refused with SB1207; no step is met by more than it can take.</summary>
public sealed class NestingTests
{
    private static readonly string[] Openers =
    [
        "[", "![", "[@x ", "[evidence: ", "[^", "[[", "[![", "*", "**", "***", "_", "__", "~~", "<", "`", "\\", "(", "::", "{", "{.a ", "| ", "> ", "- ", "1. ", ": ", "::: note\n", "[a](", "[a][", "&", "~~~\n", "    ", "*a ", "**a _b ", "\"", "https://a.b/",
    ];

    private static readonly string[] Closers = ["]", "](x)", "][x]", "*", "**", "_", "__", "~~", ">", "`", ")", "::", "::{.a}", "}", "|", "\n", "\n\n", ":::\n", "!"];

    [Theory]
    [InlineData("[a ")]
    [InlineData("![")]
    [InlineData("[@x ")]
    [InlineData("[evidence: ")]
    [InlineData("a | ")]
    public void Brackets_that_stay_open_are_text(string opener)
    {
        var site = new TestSite().WithPage("x.md", "See. " + string.Concat(Enumerable.Repeat(opener, 400)));

        Assert.DoesNotContain("SB1207", site.Codes);
        Assert.NotEmpty(site.Body("x.md"));
    }

    [Theory]
    [InlineData("*", "*")]
    [InlineData("> ", "")]
    [InlineData("![", "](x)")]
    public void What_is_nested_too_deeply_is_refused(string opener, string closer)
    {
        var site = new TestSite().WithPage("x.md", string.Concat(Enumerable.Repeat(opener, 260)) + "a" + string.Concat(Enumerable.Repeat(closer, 260)));

        Assert.Contains("SB1207", site.Codes);
        Assert.NotNull(site.Body("x.md"));
    }

    [Fact]
    public void Random_nesting_is_published_or_refused()
    {
        for (var seed = 0; seed < Thorough.Of(full: 20_000, sample: 150); seed++)
        {
            var text = Nested(new Random(seed));
            var site = new TestSite().WithPage("x.md", text);
            Assert.True(site.Body("x.md") is not null, $"seed {seed}");
        }
    }

    private static string Nested(Random random)
    {
        var text = new StringBuilder();
        for (var run = random.Next(1, 6); run > 0; run--)
        {
            var opener = Openers[random.Next(Openers.Length)];
            var between = random.Next(3) == 0 ? Openers[random.Next(Openers.Length)] : "";
            for (var i = random.Next(1, 300); i > 0; i--)
                text.Append(opener).Append(between);
            text.Append("word ");
            var closer = Closers[random.Next(Closers.Length)];
            for (var i = random.Next(0, 300); i > 0; i--)
                text.Append(closer);
        }
        return text.ToString();
    }
}
