using StaticBackSite.Content;
using StaticBackSite.Graph;

namespace StaticBackSite.Pages;

/// <summary>What a pipeline sees in PostProcess.</summary>
public sealed record PublishedSite(LinkedSite Linked, SiteModel Model, PublishedAssets Assets, IPageRenderer Renderer)
{
    public SiteIndex Index => Linked.Index;
}
