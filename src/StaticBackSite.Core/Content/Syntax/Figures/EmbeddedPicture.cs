using System.Buffers.Text;

namespace StaticBackSite.Content.Syntax.Figures;

/// <summary>A picture that a drawing brings with it, in its own bytes: of a kind that holds nothing but pixels.</summary>
internal static class EmbeddedPicture
{
    private static readonly string[] Beginnings = ["data:image/png;base64,", "data:image/jpeg;base64,", "data:image/jpg;base64,", "data:image/gif;base64,", "data:image/webp;base64,"];

    public static bool Is(string address) =>
        Beginnings.FirstOrDefault(b => address.StartsWith(b, StringComparison.OrdinalIgnoreCase)) is { } beginning && Base64.IsValid(address.AsSpan(beginning.Length));
}
