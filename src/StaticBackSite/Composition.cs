using System.Collections.Immutable;
using System.Reflection;
using StaticBackSite.Pages;
using StaticBackSite.Theme;

namespace StaticBackSite;

/// <summary>What this program builds, and what it shows it with: the engine and its theme, and what extensions add to both.</summary>
/// <param name="Assemblies">Those of the extensions: another one may build another site.</param>
internal sealed record Composition(SiteDefinition Site, ThemeDefinition Theme, ImmutableArray<Assembly> Assemblies)
{
    public IPageRenderer Renderer() => new RazorPageRenderer(Theme);
}
