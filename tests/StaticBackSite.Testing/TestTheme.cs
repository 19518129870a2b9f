using StaticBackSite.Pages;
using StaticBackSite.Theme;
using StaticBackSite.Theme.Health;

namespace StaticBackSite.Testing;

/// <summary>The theme as the program has it, with the health pack's.</summary>
internal static class TestTheme
{
    public static ThemeDefinition Definition { get; } = new HealthTheme().AddTo(ThemeDefinition.Default);

    /// <summary>The whole program, as its command line has it.</summary>
    public static Composition Program { get; } = new(WholeProgram.Site, [new ExtensionTheme("health", new HealthTheme())], [typeof(HealthTheme).Assembly]);

    public static IPageRenderer Renderer() => Program.Renderer();
}
