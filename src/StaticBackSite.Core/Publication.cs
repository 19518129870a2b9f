using System.Collections.Immutable;
using StaticBackSite.Diagnostics;
using StaticBackSite.Documents;

namespace StaticBackSite;

/// <summary>A site that is ready to be published, or the report of why it is not.</summary>
/// <param name="Files">Every file, in the order of their paths; bytes are made on demand.</param>
public sealed record Publication(ImmutableArray<PublishedFile> Files, BuildReport Report, SiteIndex Index)
{
    /// <summary>Makes every file, in parallel.</summary>
    /// <exception cref="OperationCanceledException">Somebody stopped the build.</exception>
    public ImmutableArray<OutputFile> RenderAll(CancellationToken stop = default) =>
        Files.SelectInParallel(file => file.Render(), stop);
}
