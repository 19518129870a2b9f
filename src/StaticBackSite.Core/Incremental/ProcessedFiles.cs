using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Outputs;
using StaticBackSite.Reading;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Incremental;

/// <summary>
/// What Process made of each file. The next run over the same folder takes from here what comes from the same bytes;
/// nothing else decides, so that nothing can be out of date.
/// </summary>
internal sealed record ProcessedFiles(ProcessedSources Sources, IReadOnlyDictionary<SourcePath, ProcessedPage> Pages, IReadOnlyDictionary<SourcePath, ProcessedAsset> Assets)
{
    /// <summary>The page that these bytes at this path have given before, where the same rule gave its headings their ids.</summary>
    public ParsedDocument? PageFrom(SourceFile file, HeadingIds ids) =>
        Pages.TryGetValue(file.Path, out var known) && known.Page is var page && page.File == file && page.Definition.HeadingIds == ids ? page : null;

    /// <summary>The asset that these bytes at this path have given before.</summary>
    public ProcessedAsset? AssetFrom(SourceFile file) => Assets.TryGetValue(file.Path, out var asset) && asset.Asset.File == file ? asset : null;
}

/// <summary>A page and the pipeline that has taken its file: whose page it is.</summary>
internal sealed record ProcessedPage(ParsedDocument Page, PagePipeline Pipeline);
