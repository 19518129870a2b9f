using StaticBackSite.Routing;
using StaticBackSite.Text;

namespace StaticBackSite.Tests.Spelling;

/// <summary>Unicode's canonical composition, without ICU.</summary>
public sealed class CanonicalCompositionTests
{
    [Theory]
    [InlineData("e\u0301", "é")]
    [InlineData("Cafe\u0301 Zu\u0308rich", "Café Zürich")]
    [InlineData("Vie\u0323\u0302t", "Việt")]
    [InlineData("\u304B\u3099\u30CF\u309A", "がパ")]
    [InlineData("\u1112\u1161\u11AB\u1100\u1173\u11AF", "한글")]
    [InlineData("\uD558\u11AB", "한")]
    [InlineData("\u0438\u0306", "й")]
    [InlineData("\u03B1\u0313\u0301\u0345", "ᾄ")]
    [InlineData("q\u0301", "q\u0301")]
    [InlineData("\u0301e", "\u0301e")]
    [InlineData("plain", "plain")]
    public void Joins_a_letter_and_its_marks(string apart, string composed) => Assert.Equal(composed, CanonicalComposition.Compose(apart));

    [Fact]
    public void What_is_composed_stays()
    {
        string[] pieces = ["a", "e\u0301", "o\u0302\u0301", "\u1112\u1161\u11AB", "\u1100\u1161", "\u11A8", "\u304B\u3099", "\u0323", "\u0301", "é", "한", "\U0001F600", "\uD800"];
        var random = new Random(15);
        for (var round = 0; round < 2_000; round++)
        {
            var composed = CanonicalComposition.Compose(string.Concat(random.GetItems(pieces, 6)));
            Assert.Equal(composed, CanonicalComposition.Compose(composed));
        }
    }

    [Fact]
    public void Addresses_that_differ_in_it_alone_are_alike() => Assert.Equal(new UrlPath("/pour/é/").Key, new UrlPath("/pour/e\u0301").Key);
}
