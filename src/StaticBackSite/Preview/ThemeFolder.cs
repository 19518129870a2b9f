using System.Buffers;
using System.Collections.Immutable;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Pages;
using StaticBackSite.Reading.Input;
using StaticBackSite.Sources;

namespace StaticBackSite.Preview;

/// <summary>
/// The theme with its stylesheets and scripts from folders, for work on them; its components are those of the program. A folder holds the
/// files that every page loads, or those of a pack, each in the folder of its group. What no folder has comes from the program.
/// </summary>
internal sealed class ThemeFolder : IPageRenderer
{
    private readonly IPageRenderer _theme;
    private readonly ImmutableArray<InputFolder> _folders;
    private readonly HashSet<string> _groups;
    private ImmutableArray<ThemeAsset> _files = [];

    /// <param name="folders">None for the files that are in the program.</param>
    public ThemeFolder(IPageRenderer theme, ImmutableArray<string> folders, TimeProvider clock)
    {
        _theme = theme;
        _folders = [.. folders.Select(folder => new InputFolder(folder, clock))];
        _groups = theme.Assets.Select(asset => asset.Group).OfType<string>().ToHashSet(StringComparer.Ordinal);
        Look();
    }

    public ImmutableArray<ThemeAsset> Assets => InPlaceOf(_theme.Assets);

    public IBlockTheme Blocks => _theme.Blocks;

    public bool IsUnsettled => _folders.Any(folder => folder.IsUnsettled);

    /// <summary>Whether the last change was one of stylesheets alone.</summary>
    public bool OnlyStylesChanged => !_folders.IsEmpty && _folders.SelectMany(folder => folder.Changed).All(path => path.HasExtension(".css"));

    /// <returns>Whether a file of the theme has changed.</returns>
    public bool Look(IReadOnlySet<string>? hints = null)
    {
        // Every folder looks, whether another has changed or not.
        var hasChanged = _folders.Aggregate(false, (changed, folder) => folder.Look(hints) || changed);
        if (!hasChanged)
            return false;
        _files = [.. _folders.SelectMany(folder => folder.Files).Where(IsAsset).Select(file => ThemeAsset.At(file.Path.Value, file.Content) is { Group: not null } part ? part : new ThemeAsset(file.Path.Value, file.Content) { Group = GroupOf(file) })];
        return true;
    }

    public IPageRenderer For(ImmutableArray<string> extensions) => new Narrower(this, _theme.For(extensions));

    public void Render(PageModel page, IBufferWriter<byte> into) => _theme.Render(page, into);

    private ImmutableArray<ThemeAsset> InPlaceOf(ImmutableArray<ThemeAsset> assets)
    {
        var shown = assets.Select(asset => asset.Group).ToHashSet(StringComparer.Ordinal);
        var replaced = _files.Select(file => file.Group).ToHashSet(StringComparer.Ordinal);
        return [.. _files.Where(file => shown.Contains(file.Group)), .. assets.Where(asset => !replaced.Contains(asset.Group))];
    }

    private string? GroupOf(SourceFile file) => file.Path.Value.IndexOf('/', StringComparison.Ordinal) is var slash and > 0 && _groups.Contains(file.Path.Value[..slash]) ? file.Path.Value[..slash] : null;

    private static bool IsAsset(SourceFile file) => !file.Path.Value.Contains("node_modules/", StringComparison.Ordinal);

    /// <summary>The same files for a site that does not have every extension.</summary>
    private sealed class Narrower(ThemeFolder folder, IPageRenderer theme) : IPageRenderer
    {
        public ImmutableArray<ThemeAsset> Assets => folder.InPlaceOf(theme.Assets);

        public IBlockTheme Blocks => theme.Blocks;

        public void Render(PageModel page, IBufferWriter<byte> into) => theme.Render(page, into);
    }
}
