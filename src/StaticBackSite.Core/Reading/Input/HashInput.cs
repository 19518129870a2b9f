using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using StaticBackSite.Sources;
using StaticBackSite.Timing;

namespace StaticBackSite.Reading.Input;

/// <summary>One SHA-256 for all files of an input folder, their paths and their bytes.</summary>
internal static class HashInput
{
    /// <param name="files">In the order of their paths.</param>
    /// <returns>In lower case hexadecimal.</returns>
    public static string Of(ImmutableArray<SourceFile> files)
    {
        var hashes = files.SelectInParallel(file => SHA256.HashData(file.Content.Span));
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var i = 0; i < files.Length; i++)
        {
            // No path holds a zero, so no two lists of files are written alike.
            all.AppendData(Encoding.UTF8.GetBytes(files[i].Path.Value + '\0'));
            all.AppendData(hashes[i]);
        }
        return Convert.ToHexStringLower(all.GetHashAndReset());
    }
}
