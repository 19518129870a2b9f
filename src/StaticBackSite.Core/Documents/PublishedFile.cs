using StaticBackSite.Routing;

namespace StaticBackSite.Documents;

/// <summary>
/// A file that the site has, whose bytes are made when they are asked for: <c>build</c> asks for all of them, a preview
/// for what the browser opens.
/// </summary>
public sealed record PublishedFile(OutputPath Path, UrlPath Url, Func<ReadOnlyMemory<byte>> Content)
{
    /// <summary>The pipeline that publishes it.</summary>
    public string Pipeline { get; init; } = "";

    public OutputFile Render() => new(Path, Content());
}
