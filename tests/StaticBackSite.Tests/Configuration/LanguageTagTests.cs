using StaticBackSite.Configuration;

namespace StaticBackSite.Tests.Configuration;

public sealed class LanguageTagTests
{
    // https://www.rfc-editor.org/rfc/rfc5646#appendix-A
    [Theory]
    [InlineData("de")]
    [InlineData("en-GB")]
    [InlineData("zh-Hant")]
    [InlineData("zh-cmn-Hans-CN")]
    [InlineData("sr-Latn-RS")]
    [InlineData("sl-rozaj-biske")]
    [InlineData("de-CH-1901")]
    [InlineData("es-419")]
    [InlineData("en-a-myext-b-another")]
    [InlineData("de-x-private")]
    public void Tags_of_the_standard_are_well_formed(string tag) => Assert.True(LanguageTag.IsWellFormed(tag));

    [Theory]
    [InlineData("en_GB")]
    [InlineData("english")]
    [InlineData("en-UK")]
    [InlineData("en-")]
    [InlineData("-en")]
    [InlineData("a")]
    [InlineData("en GB")]
    [InlineData("de-419-DE")]
    public void Others_are_not(string tag) => Assert.False(LanguageTag.IsWellFormed(tag));

    [Theory]
    [InlineData("ar", true)]
    [InlineData("ar-EG", true)]
    [InlineData("he", true)]
    [InlineData("fa-IR", true)]
    [InlineData("ur", true)]
    [InlineData("AR", true)]
    [InlineData("az-Arab", true)]
    [InlineData("ar-Latn", false)]
    [InlineData("ur-Deva-IN", false)]
    [InlineData("en-GB", false)]
    [InlineData("de-1996", false)]
    public void The_script_decides_the_direction(string tag, bool isRightToLeft) => Assert.Equal(isRightToLeft, LanguageTag.IsRightToLeft(tag));

    [Fact]
    public void A_page_in_Arabic_says_its_direction()
    {
        var site = new TestSite().With("site.yml", "name: اختبار\nurl: https://example.org\nlocale: ar\n");

        Assert.Equal("rtl", site.Document("index.html").DocumentElement.GetAttribute("dir"));
        Assert.Null(new TestSite().Document("index.html").DocumentElement.GetAttribute("dir"));
    }
}
