using StaticBackSite.Routing;

namespace StaticBackSite.Tests.Routing;

public sealed class SlugTests
{
    [Theory]
    [InlineData("What we don’t know", "what-we-dont-know")]
    [InlineData("  5 reasons: a–b / c\\d  ", "5-reasons-a-b-c-d")]
    [InlineData("Ménière’s disease", "menieres-disease")]
    [InlineData("Me\u0301nie\u0300re", "meniere")]
    [InlineData("Straße, Ærø, Łódź", "strasse-aero-lodz")]
    [InlineData("Œuvre, Đông, Þór, Diyarbakır", "oeuvre-dong-thor-diyarbakir")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("日本 Ω", "日本-ω")]
    [InlineData("?!", "")]
    public void Names_a_file(string title, string slug) => Assert.Equal(slug, Slug.OfFile(title));

    [Theory]
    [InlineData("index", true)]
    [InlineData("con", true)]
    [InlineData("lpt9", true)]
    [InlineData("console", false)]
    public void Keeps_names_that_have_another_meaning(string slug, bool reserved) => Assert.Equal(reserved, Slug.IsReserved(slug));

    [Fact]
    public void A_heading_keeps_its_accents() => Assert.Equal("ménières", Slug.Of("Ménière’s"));

    [Theory]
    [InlineData("संज्ञा", "संज्ञा")]
    [InlineData("การใช้งาน", "การใช้งาน")]
    [InlineData("مُشكَّل", "مُشكَّل")]
    [InlineData("E\u0301tude", "e\u0301tude")]
    [InlineData("\u0301 alone", "alone")]
    [InlineData("Love \u2764\uFE0F it", "love-it")]
    [InlineData("1\uFE0F\u20E3 first", "1-first")]
    public void A_mark_is_a_part_of_its_letter(string text, string slug) => Assert.Equal(slug, Slug.Of(text));
}
