using StaticBackSite.Documents;
using StaticBackSite.Documents.Models;

namespace StaticBackSite.Pipelines;

/// <summary>What a pipeline sees in PostProcess.</summary>
public sealed record PublishedSite(LinkedSite Linked, SiteModel Model, PublishedAssets Assets, IPageRenderer Renderer)
{
    public SiteIndex Index => Linked.Index;
}
