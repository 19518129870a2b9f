using System.Security.Cryptography;

namespace StaticBackSite.Serving;

/// <summary>A file on its way to a browser.</summary>
/// <param name="Path">Its path in the site, which says of what type it is.</param>
public sealed record ServedFile(string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>Of most files 200; a page that says why there is no page has another.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    public string ETag { get; } = $"\"{Convert.ToHexStringLower(SHA256.HashData(Content.Span))[..20]}\"";
}
