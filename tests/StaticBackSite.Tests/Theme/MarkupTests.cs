using System.Text.Encodings.Web;
using System.Text.Unicode;
using StaticBackSite.Theme;

namespace StaticBackSite.Tests.Theme;

public sealed class MarkupTests
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Each character at each place of texts of every length up to two looks and a rest.</summary>
    [Fact]
    public void Encodes_values_as_the_encoder_does()
    {
        foreach (var character in Enumerable.Range(0, 256).Concat([0x2019, 0x2013, 0xA0, 0x013C, 0xFF1C, 0x0126, 0xFFFF]).Select(c => (char)c))
        {
            for (var length = 1; length < 20; length++)
            {
                for (var place = 0; place < length; place++)
                {
                    var value = new string('x', place) + character + new string('~', length - place - 1);
                    Assert.Equal($"<p title=\"{Encoder.Encode(value)}\">", Markup.Of($"""<p title="{value}">""").Value);
                }
            }
        }
    }

    [Fact]
    public void Takes_markup_as_it_stands_and_nothing_for_null()
    {
        string? nothing = null;

        Assert.Equal("<b>&amp;</b>", Markup.Of($"<b>&amp;{nothing}</b>").Value);
    }
}
