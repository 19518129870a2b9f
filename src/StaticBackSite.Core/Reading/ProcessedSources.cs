using System.Collections.Immutable;
using StaticBackSite.Content;
using StaticBackSite.Content.Data;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

namespace StaticBackSite.Reading;

/// <summary>The single sources, what was wrong with them, and all that they were read from.</summary>
internal sealed record ProcessedSources(SingleSources Sources, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<SourceFile> Files, Uri? Url)
{
    public bool AreFrom(ImmutableArray<SourceFile> files, Uri? url) => Url == url && Files.SequenceEqual(files);
}

/// <summary>An asset, and what was wrong with it.</summary>
internal sealed record ProcessedAsset(Asset Asset, IReadOnlyList<Diagnostic> Diagnostics);
