using System.Security.Cryptography;
using StaticBackSite.Routing;

namespace StaticBackSite.Outputs;

/// <param name="Size">Bytes.</param>
/// <param name="Sha256">In lower case hexadecimal.</param>
public sealed record ManifestEntry(OutputPath Path, long Size, string Sha256)
{
    public static ManifestEntry Of(OutputPath path, ReadOnlySpan<byte> content) => new(path, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));
}
