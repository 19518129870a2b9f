using System.Text;
using StaticBackSite.Pages;
using StaticBackSite.Preview;

namespace StaticBackSite.Tests.Preview;

/// <summary>Stylesheets and scripts from folders, in place of those in the program.</summary>
public sealed class ThemeFolderTests : IDisposable
{
    private readonly string _parent = Directory.CreateTempSubdirectory("staticback-theme-").FullName;

    private string Pack => Path.Combine(_parent, "pack");

    private string Every => Path.Combine(_parent, "every");

    [Fact]
    public void The_folder_of_a_pack_replaces_the_files_of_its_groups_alone()
    {
        Write("pack/care-cards/60.css", ".care-card { color: red }");
        var before = TestTheme.Renderer().Assets;

        var assets = new ThemeFolder(TestTheme.Renderer(), [Pack], TimeProvider.System).Assets;

        Assert.Equal([".care-card { color: red }"], assets.Where(asset => asset.Group == "care-cards").Select(Text));
        Assert.Equal(Others(before, "care-cards"), Others(assets, "care-cards"));
    }

    [Fact]
    public void The_folder_of_the_theme_leaves_packs_as_they_are()
    {
        Write("every/css/10.css", "p { color: red }");
        var before = TestTheme.Renderer().Assets;

        var assets = new ThemeFolder(TestTheme.Renderer(), [Every], TimeProvider.System).Assets;

        Assert.Equal(["p { color: red }"], assets.Where(asset => asset.Group is null).Select(Text));
        Assert.Equal(Others(before, null), Others(assets, null));
    }

    [Fact]
    public void Several_folders_are_followed_and_a_site_without_a_pack_has_none_of_its_files()
    {
        Write("pack/care-cards/60.css", "a");
        Write("every/css/10.css", "b");
        var folder = new ThemeFolder(TestTheme.Renderer(), [Pack, Every], TimeProvider.System);
        var plain = folder.For([]);

        Write("every/css/10.css", "changed");
        Assert.True(folder.Look());

        Assert.Equal(["a", "changed"], folder.Assets.Where(asset => asset.Group is null or "care-cards").Select(Text).Order(StringComparer.Ordinal));
        Assert.Equal(["changed"], plain.Assets.Where(asset => asset.Group is null).Select(Text));
        Assert.Equal(Others(TestTheme.Renderer().For([]).Assets, null), Others(plain.Assets, null));
        Assert.DoesNotContain(plain.Assets, asset => asset.Group == "care-cards");
        Assert.True(folder.OnlyStylesChanged);
    }

    public void Dispose() => Directory.Delete(_parent, recursive: true);

    private void Write(string path, string text)
    {
        var whole = Path.Combine(_parent, path);
        Directory.CreateDirectory(Path.GetDirectoryName(whole)!);
        File.WriteAllText(whole, text);
    }

    private static IEnumerable<string> Others(IEnumerable<ThemeAsset> assets, string? group) => assets.Where(asset => asset.Group != group).Select(asset => asset.Path).Order(StringComparer.Ordinal);

    private static string Text(ThemeAsset asset) => Encoding.UTF8.GetString(asset.Content.Span);
}
