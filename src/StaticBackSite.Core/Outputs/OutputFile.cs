using StaticBackSite.Routing;

namespace StaticBackSite.Outputs;

/// <summary>A file of the published site.</summary>
public sealed record OutputFile(OutputPath Path, ReadOnlyMemory<byte> Content);
