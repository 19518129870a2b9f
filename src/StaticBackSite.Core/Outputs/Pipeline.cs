using StaticBackSite.Pages;
using StaticBackSite.Routing;

namespace StaticBackSite.Outputs;

/// <summary>
/// One kind of content on its way through the four phases. Input: the first pipeline that takes a file has it. Process:
/// the file alone. PostProcess: begins when Process of all pipelines has ended, and names the files that the site gets.
/// Output: the same for all, in <see cref="SiteBuild"/>.
/// </summary>
public abstract class Pipeline
{
    public string Name => GetType().Name;

    /// <summary>Whether a file of the input folder belongs to this pipeline.</summary>
    public virtual bool Takes(SourcePath path) => false;

    /// <summary>The files that this pipeline publishes; their bytes are made when asked for.</summary>
    public abstract IEnumerable<PublishedFile> PostProcess(PublishedSite site);
}
