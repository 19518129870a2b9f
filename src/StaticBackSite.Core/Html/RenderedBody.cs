using StaticBackSite.Content;
using StaticBackSite.Linking;

namespace StaticBackSite.Html;

/// <summary>
/// A linked page with the HTML of its text, or the means to write it. A build writes it while the page's tree is at hand, so that no tree is
/// parsed twice; a preview writes it when the page is opened.
/// </summary>
internal sealed class RenderedBody
{
    private readonly SiteIndex _index;
    private byte[]? _written;

    private RenderedBody(LinkedDocument page, SiteIndex index, byte[]? written) => (Page, _index, _written) = (page, index, written);

    public LinkedDocument Page { get; }

    /// <summary>Writes the text at once.</summary>
    public static RenderedBody Now(LinkedDocument page, SiteIndex index) => new(page, index, PageBody.WriteUtf8(page, index));

    public static RenderedBody OnDemand(LinkedDocument page, SiteIndex index) => new(page, index, written: null);

    /// <summary>The same bytes each time. The first caller gets those that were written ahead, and a large site does not hold the text of all its pages until its end.</summary>
    public WrittenHtml Html() => new(Interlocked.Exchange(ref _written, null) ?? PageBody.WriteUtf8(Page, _index));
}
