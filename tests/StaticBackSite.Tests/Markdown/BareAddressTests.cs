using StaticBackSite.Content.Syntax.Links;

namespace StaticBackSite.Tests.Markdown;

/// <summary>Addresses that stand in the text by themselves.</summary>
public sealed class BareAddressTests
{
    private static TestSite Site(string text) => new TestSite().WithPage("x.md", text);

    [Theory]
    [InlineData("Call tel:+44-20-7946 now.", "<p>Call <a href=\"tel:+44-20-7946\">+44-20-7946</a> now.</p>")]
    [InlineData("(tel:(020)7946)", "<p>(<a href=\"tel:(020)7946\">(020)7946</a>)</p>")]
    [InlineData("Write to mailto:me@example.com.", "<p>Write to <a href=\"mailto:me@example.com\">me@example.com</a>.</p>")]
    public void Are_links(string text, string html) => Assert.Equal(html, Site(text).Body("x.md"));

    [Theory]
    [InlineData("(tel:), tel:; “tel:”? tel:! tel:", "<p>(tel:), tel:; “tel:”? tel:! tel:</p>")]
    [InlineData("tel:*bold* and tel:[b](index.md)", "<p>tel:<em>bold</em> and tel:<a href=\"/\">b</a></p>")]
    [InlineData("tel:x tel:+ tel:+x", "<p>tel:x tel:+ tel:+x</p>")]
    [InlineData("mailto: mailto:@ (mailto:) www. http:// (https://)", "<p>mailto: mailto:@ (mailto:) www. http:// (https://)</p>")]
    public void Are_text_where_nothing_follows_the_scheme(string text, string html)
    {
        Assert.Equal(html, Site(text).Body("x.md"));
        Assert.Equal(html[..^"</p>".Length] + " <a href=\"https://example.com\" rel=\"external\">https://example.com</a></p>", Site(text + " https://example.com").Body("x.md"));
    }

    [Theory]
    [InlineData("<tel:>", "tel:")]
    [InlineData("<mailto:>", "mailto:")]
    [InlineData("<https://>", "https://")]
    [InlineData("<http:?x>", "http:?x")]
    public void Are_no_links_between_angle_brackets_either(string written, string text)
    {
        var site = Site($"A {written} b.");

        Assert.Equal($"<p>A {text} b.</p>", site.Body("x.md"));
        Assert.Contains($"error SB2001: nothing follows `{text}`, so this link leads nowhere", site.Report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tel:", true)]
    [InlineData("tel: %20", true)]
    [InlineData("TEL:?", true)]
    [InlineData("https:", true)]
    [InlineData("https:///", true)]
    [InlineData("https://#x", true)]
    [InlineData("mailto:?", true)]
    [InlineData("mailto:#", true)]
    [InlineData("mailto:?subject=Help", false)]
    [InlineData("mailto:me@example.com", false)]
    [InlineData("https:///example.com", false)]
    [InlineData("tel:1", false)]
    [InlineData("page.md", false)]
    [InlineData("", false)]
    public void An_address_may_be_a_scheme_alone(string address, bool isEmpty) => Assert.Equal(isEmpty, LinkSchemes.LeadsNowhere(address));
}
