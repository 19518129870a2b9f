using System.Collections.Immutable;

namespace StaticBackSite.Pipelines;

/// <summary>The theme's files under the addresses that they are published at, ready for <c>href</c>.</summary>
public sealed record PublishedAssets(string Stylesheet, ImmutableArray<string> Scripts, string? Icon, ImmutableArray<Documents.PublishedFile> Files);
