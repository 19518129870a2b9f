using StaticBackSite.Pages;
using StaticBackSite.Theme;
using StaticBackSite.Theme.Health;

namespace StaticBackSite;

/// <summary>What this program shows sites with: the theme of every site, and what the health pack adds to it.</summary>
internal static class SiteTheme
{
    public static IPageRenderer Renderer() => new RazorPageRenderer(new HealthTheme().AddTo(ThemeDefinition.Default));
}
