using System.Buffers;
using System.Collections.Immutable;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Pages;
using StaticBackSite.Reading.Input;
using StaticBackSite.Sources;

namespace StaticBackSite.Preview;

/// <summary>The theme with its stylesheets and scripts from a folder, for work on them; its components, and the files of packs, are those of the program.</summary>
internal sealed class ThemeFolder : IPageRenderer
{
    private readonly IPageRenderer _theme;
    private readonly InputFolder? _folder;

    /// <param name="folder">Null for the files that are in the program.</param>
    public ThemeFolder(IPageRenderer theme, string? folder, TimeProvider clock)
    {
        _theme = theme;
        _folder = folder is null ? null : new InputFolder(folder, clock);
        Assets = theme.Assets;
        Look();
    }

    public ImmutableArray<ThemeAsset> Assets { get; private set; }

    public bool IsUnsettled => _folder?.IsUnsettled ?? false;

    /// <summary>Whether the last change was one of stylesheets alone.</summary>
    public bool OnlyStylesChanged => _folder is not null && _folder.Changed.All(path => path.HasExtension(".css"));

    /// <returns>Whether a file of the theme has changed.</returns>
    public bool Look(IReadOnlySet<string>? hints = null)
    {
        if (_folder is null || !_folder.Look(hints))
            return false;
        Assets = [.. _folder.Files.Where(IsAsset).Select(file => new ThemeAsset(file.Path.Value, file.Content)), .. _theme.Assets.Where(asset => asset.Group is not null)];
        return true;
    }

    public IBlockTheme Blocks => _theme.Blocks;

    public void Render(PageModel page, IBufferWriter<byte> into) => _theme.Render(page, into);

    private static bool IsAsset(SourceFile file) => !file.Path.Value.Contains("node_modules/", StringComparison.Ordinal);
}
