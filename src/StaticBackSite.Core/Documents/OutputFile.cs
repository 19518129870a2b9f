using StaticBackSite.Routing;

namespace StaticBackSite.Documents;

/// <summary>A file of the published site.</summary>
public sealed record OutputFile(OutputPath Path, ReadOnlyMemory<byte> Content);
