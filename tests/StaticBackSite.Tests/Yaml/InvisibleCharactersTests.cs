using System.Text;
using System.Xml;
using FsCheck;
using FsCheck.Fluent;
using StaticBackSite.Text;
using StaticBackSite.Yaml;

namespace StaticBackSite.Tests.Yaml;

public sealed class InvisibleCharactersTests
{
    private static readonly Gen<string> Texts =
        Gen.Choose(0, 0xFFFF).Select(c => (char)c).ListOf().Select(chars => string.Concat(chars));

    [Fact]
    public void What_passes_can_be_written_to_XML_and_UTF8() => Properties.Hold(full: 20_000, sample: 100, property: Prop.ForAll(Texts.ToArbitrary(), text =>
    {
        var clean = InvisibleCharacters.Replace(text);
        return InvisibleCharacters.IndexIn(clean) < 0
            && XmlConvert.VerifyXmlChars(clean) == clean
            && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(clean)) == clean;
    }));

    [Theory]
    [InlineData("Words, “quotes”, é, e\u0301, 日本, שלום")]
    [InlineData("\U0001F468\u200D\U0001F469\u200D\U0001F467 and \U0001F1EC\U0001F1E7")]
    [InlineData("\u2067ש\u2069 is a letter")]
    [InlineData("a\tb\nc")]
    public void Ordinary_text_passes(string text) => Assert.Equal(-1, InvisibleCharacters.IndexIn(text));

    [Theory]
    [InlineData("a\u2066b", 1)]
    [InlineData("a\u2069", 1)]
    public void The_place_is_that_of_the_first(string text, int at) => Assert.Equal(at, InvisibleCharacters.IndexIn(text));

    [Fact]
    public void Half_a_character_is_none()
    {
        Assert.Equal(0, InvisibleCharacters.IndexIn("\uD83D"));
        Assert.Equal(2, InvisibleCharacters.IndexIn("ab\uDE00"));
        Assert.Equal("ab\uFFFD", InvisibleCharacters.Replace("ab\uDE00"));
    }

    [Fact]
    public void A_text_is_cut_between_text_elements() => Properties.Hold(full: 20_000, sample: 100, property: Prop.ForAll(Gen.Elements("a", "é", "e\u0301", "\U0001F468\u200D\U0001F469", "\U0001F1EC\U0001F1E7", " ").ListOf().ToArbitrary(), parts =>
    {
        var text = string.Concat(parts);
        for (var units = 0; units <= text.Length; units++)
        {
            var cut = TextElements.Cut(text, units);
            if (cut.Length > units || !text.StartsWith(cut, StringComparison.Ordinal) || InvisibleCharacters.IndexIn(cut) >= 0 || TextElements.Count(cut) > TextElements.Count(text))
                return false;
        }
        return true;
    }));
}
