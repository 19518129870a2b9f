using StaticBackSite.Routing;

namespace StaticBackSite.Pages;

/// <summary>A file of the theme and where it is published.</summary>
public sealed record PublishedAsset(OutputPath Path, UrlPath Url, ReadOnlyMemory<byte> Content);
