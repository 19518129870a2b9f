using StaticBackSite.Health.Reviews;

namespace StaticBackSite.Tests.Markdown;

public sealed class ReviewedTextTests
{
    private const string Body = "A pop is *gas* [@a2015] in a joint. [evidence: good]\n\n## What helps\n\n- Rest [a little](index.md).\n- Move.\n\n::: care-cards emergency\n:::\n";

    [Fact]
    public void Holds_the_words_a_reader_sees() => Assert.Equal(
        "A page Take it slow. One point. explains the sound A pop is gas in a joint. good What helps Rest a little. Move. care-cards emergency",
        Text(Site(Body, "mainMessage: Take it slow.\nkeyPoints: [One point.]\naims: { does: [explains the sound] }\n")));

    [Theory]
    [InlineData("A pop is *gas* [@a2015] in a joint.", "A pop\nis *gas* [@a2015]\nin a   joint.")]
    [InlineData("*gas*", "gas")]
    [InlineData(" [@a2015]", "")]
    [InlineData("a joint.", "a joint [@a2015].")]
    [InlineData("index.md", "https://example.org")]
    [InlineData("- Move.", "* Move. <!-- a remark -->")]
    [InlineData("## What helps", "## What helps {#helps}")]
    public void Is_the_same_however_it_is_written(string old, string now) =>
        Assert.Equal(Hash(Body), Hash(Body.Replace(old, now, StringComparison.Ordinal)));

    [Theory]
    [InlineData("joint.", "joint!")]
    [InlineData("evidence: good", "evidence: some")]
    [InlineData("What helps", "What hurts")]
    [InlineData("a little", "a lot")]
    [InlineData("care-cards emergency", "care-cards urgent")]
    [InlineData("- Move.", "- Move.\n- Sleep.")]
    [InlineData("Move", "move")]
    public void Is_another_when_a_word_changes(string old, string now) =>
        Assert.NotEqual(Hash(Body), Hash(Body.Replace(old, now, StringComparison.Ordinal)));

    [Fact]
    public void The_words_above_the_body_count_too()
    {
        Assert.NotEqual(Hash(Body), Hash(Body, "keyPoints: [Two.]\n"));
        Assert.NotEqual(Hash(Body, "mainMessage: One.\n"), Hash(Body, "mainMessage: Two.\n"));
        Assert.Equal(Hash(Body), Hash(Body, "shortTitle: X\nreviewed: 2026-11-22\n"));
    }

    [Fact]
    public void A_term_is_reviewed_with_its_definition() =>
        Assert.Equal("Psoas What Psoas means. A term.", Text(new TestSite().WithTerm("psoas", "Psoas"), "glossary/psoas.md"));

    [Fact]
    public void The_hash_is_stable_for_ever()
    {
        // SHA-256 of “A page Words.”, the first 16 hexadecimal digits: recorded reviews rest on it.
        var expected = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("A page Words."u8))[..16];

        Assert.Equal(expected, Hash("Words."));
        Assert.Equal(16, expected.Length);
    }

    private static string Hash(string body, string more = "") => HashOf(Site(body, more));

    private static string HashOf(TestSite site) => ReviewedText.HashOf(site.Page("x.md"), site.Publication.Index.Sources);

    private static string Text(TestSite site, string page = "x.md") => ReviewedText.Of(site.Page(page), site.Publication.Index.Sources);

    private static TestSite Site(string body, string more = "") => new TestSite().WithPage("x.md", body, more: more);
}
