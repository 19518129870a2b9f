using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using StaticBackSite.Routing;

namespace StaticBackSite.Outputs;

/// <summary>Every file of a published site with its size and SHA-256: <c>.manifest.json</c>, a line for each file in the order of their paths.</summary>
internal sealed record SiteManifest(ImmutableArray<ManifestEntry> Files)
{
    public static readonly OutputPath FileName = new(".manifest.json");

    public static SiteManifest Of(ImmutableArray<ManifestEntry> files) => new(files.Sort((a, b) => a.Path.CompareTo(b.Path)));

    /// <summary>One hash for the whole site: two sites are the same, byte for byte, if theirs are.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(ToJson()));

    public byte[] ToJson()
    {
        var json = new StringBuilder("{\"files\": [", 64 + (Files.Length * 160));
        var separator = "\n";
        foreach (var file in Files)
        {
            json.Append(separator).Append("{\"path\": \"").Append(JsonEncodedText.Encode(file.Path.Value).Value)
                .Append("\", \"size\": ").Append(file.Size.ToString(CultureInfo.InvariantCulture))
                .Append(", \"sha256\": \"").Append(file.Sha256).Append("\"}");
            separator = ",\n";
        }
        return Encoding.UTF8.GetBytes(json.Append("\n]}\n").ToString());
    }

    /// <exception cref="FormatException">This is no manifest.</exception>
    public static SiteManifest Parse(ReadOnlyMemory<byte> text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return new SiteManifest([.. json.RootElement.GetProperty("files").EnumerateArray().Select(Entry)]);
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException(wrong.Message, wrong);
        }
    }

    private static ManifestEntry Entry(JsonElement file) =>
        new(new OutputPath(Text(file, "path")), file.GetProperty("size").GetInt64(), Text(file, "sha256"));

    private static string Text(JsonElement file, string name) => file.GetProperty(name).GetString() ?? throw new FormatException($"{name} is null");
}

/// <param name="Size">Bytes.</param>
/// <param name="Sha256">In lower case hexadecimal.</param>
internal sealed record ManifestEntry(OutputPath Path, long Size, string Sha256)
{
    public static ManifestEntry Of(OutputPath path, ReadOnlySpan<byte> content) => new(path, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));
}
