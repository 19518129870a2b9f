using System.Buffers;
using System.Collections.Immutable;

namespace StaticBackSite.Pages;

/// <summary>The one door to the theme. Safe to call from many threads.</summary>
public interface IPageRenderer
{
    /// <summary>Stylesheets, scripts and icons, by their paths in the theme.</summary>
    ImmutableArray<ThemeAsset> Assets { get; }

    /// <summary>Writes a page as UTF-8 HTML.</summary>
    void Render(PageModel page, IBufferWriter<byte> into);
}
