using System.Collections.Immutable;
using StaticBackSite.Content.Data;
using StaticBackSite.Pages;

namespace StaticBackSite.Health;

/// <summary>The styles and scripts of the theme that show warning signs, evidence, the self-check and the explainer: a site without these does not carry them.</summary>
internal static class HealthAssets
{
    public static ImmutableArray<ThemeAsset> WithoutUnused(ImmutableArray<ThemeAsset> assets, SingleSources sources) => [.. assets.Where(asset => IsUsed(asset.Path, sources))];

    private static bool IsUsed(string path, SingleSources sources) => path switch
    {
        "css/60-care-cards.css" or "js/country.js" => sources.RedFlags is not null,
        "css/66-self-check.css" or "css/68-explainer.css" => sources.SelfCheck is not null || sources.Explainer is not null,
        "js/self-check.js" => sources.SelfCheck is not null,
        "css/97-health.css" => sources is not { RedFlags: null, SelfCheck: null, Explainer: null, Bibliography.References.Length: 0 },
        _ => true,
    };
}
