using System.Buffers;
using System.Collections.Immutable;
using StaticBackSite.Content.Syntax.Blocks;

namespace StaticBackSite.Pages;

/// <summary>The one door to the theme. Safe to call from many threads.</summary>
internal interface IPageRenderer
{
    /// <summary>Stylesheets, scripts and icons, by their paths in the theme.</summary>
    ImmutableArray<ThemeAsset> Assets { get; }

    /// <summary>The markup of blocks in the text of pages.</summary>
    IBlockTheme Blocks { get; }

    /// <summary>What shows a site that has these extensions alone.</summary>
    IPageRenderer For(ImmutableArray<string> extensions) => this;

    /// <summary>Writes a page as UTF-8 HTML.</summary>
    void Render(PageModel page, IBufferWriter<byte> into);
}

/// <summary>A file that the theme brings.</summary>
/// <param name="Path">Its path in the theme, for example <c>css/site.css</c>.</param>
internal sealed record ThemeAsset(string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>Only pages that show something of this group need the file; null where every page needs it.</summary>
    public string? Group { get; init; }

    /// <summary>A file of the theme of every site: below <c>parts/GROUP/</c> is what pages need that show something of a group.</summary>
    public static ThemeAsset At(string path, ReadOnlyMemory<byte> content) => new(path, content) { Group = path.Split('/') is ["parts", var group, _] ? group : null };
}
