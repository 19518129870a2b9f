using System.Collections.Immutable;
using StaticBackSite.Documents.Models;

namespace StaticBackSite;

/// <summary>The one door to the theme. Safe to call from many threads.</summary>
public interface IPageRenderer
{
    /// <summary>Stylesheets, scripts and icons, by their paths in the theme.</summary>
    ImmutableArray<ThemeAsset> Assets { get; }

    /// <summary>A page as UTF-8 HTML.</summary>
    ReadOnlyMemory<byte> Render(PageModel page);
}
