using StaticBackSite.Routing;

namespace StaticBackSite.Sources;

/// <summary>A file of the input folder as it lies on the disk.</summary>
public sealed record SourceFile(SourcePath Path, ReadOnlyMemory<byte> Content);
