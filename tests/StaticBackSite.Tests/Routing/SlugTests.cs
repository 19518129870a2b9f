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

    [Theory]
    [InlineData("CON", true)]
    [InlineData("com0", true)]
    [InlineData("con.tar.gz", true)]
    [InlineData("nul .md", true)]
    [InlineData(".con", false)]
    [InlineData("my.con", false)]
    [InlineData("index", false)]
    public void Knows_the_devices_of_Windows_whatever_their_ending(string name, bool isDevice) => Assert.Equal(isDevice, Slug.IsDevice(name));

    [Theory]
    [InlineData("A & B", "a--b")]
    [InlineData("  What we don’t know?  ", "what-we-dont-know")]
    [InlineData("snake_case and kebab-case", "snake_case-and-kebab-case")]
    [InlineData("10 Étapes", "10-étapes")]
    [InlineData("E\u0301tape", "e\u0301tape")]
    [InlineData("संज्ञा", "संज्ञा")]
    [InlineData("Ⅳ and 1\u20DD", "ⅳ-and-1\u20DD")]
    [InlineData("½ ² ❤", "--")]
    [InlineData("a\tb", "ab")]
    [InlineData("", "")]
    public void A_heading_has_the_id_that_GitHub_gives_it(string heading, string id) => Assert.Equal(id, Slug.OnGitHub(heading));

    [Theory]
    [InlineData("École", "ECOLE", "E")]
    [InlineData("“Slipped” disc", "SLIPPED” DISC", "S")]
    [InlineData("ønske", "ONSKE", "O")]
    [InlineData("3D print", "03D PRINT", AlphabeticKey.Figures)]
    [InlineData("?!", "0", AlphabeticKey.Figures)]
    [InlineData("", "0", AlphabeticKey.Figures)]
    [InlineData("𝒜 set", "𝒜 SET", "𝒜")]
    [InlineData("Ωmega", "ΩMEGA", "Ω")]
    public void A_name_is_looked_up_below_its_first_letter(string name, string key, string letter)
    {
        Assert.Equal(key, AlphabeticKey.Of(name));
        Assert.Equal(letter, AlphabeticKey.LetterOf(name));
    }

    [Theory]
    [InlineData("ßẞ", "ssss")]
    [InlineData("æÆ œŒ", "aeae oeoe")]
    [InlineData("øØ łŁ", "oo ll")]
    [InlineData("đĐðÐ þÞ ı", "dddd thth i")]
    [InlineData("ﬀ ﬁ ﬂ ﬃ ﬄ", "ff fi fl ffi ffl")]
    [InlineData("\u0301a\u0301 ω\u0301", "\u0301a ω\u0301")]
    [InlineData("Ωé", "Ωe")]
    public void Latin_letters_become_plain_ones_and_other_scripts_stay(string text, string plain) => Assert.Equal(plain, LatinLetters.WithoutAccents(text));

    [Theory]
    [InlineData("a--b", "a-b")]
    [InlineData("-a-", "a")]
    [InlineData("soft\u00ADhyphen", "softhyphen")]
    [InlineData("rock 'n' roll", "rock-n-roll")]
    [InlineData("\u0301a", "a")]
    [InlineData("a\uFE00b", "a-b")]
    [InlineData("a \u0301b", "a-b")]
    [InlineData("\U0001D49C", "\U0001D49C")]
    public void Signs_become_one_hyphen_between_words(string text, string slug) => Assert.Equal(slug, Slug.Of(text));

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
