using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Configuration;

/// <summary>The picture that goes with a link to the site where people share it.</summary>
public sealed record CardImage(Located<string> Image, string Alternative)
{
    /// <summary>Pixels: the size that Open Graph's and X's readers ask for.</summary>
    public const int Width = 1200;
    public const int Height = 630;

    public static CardImage Read(MapReader reader) => new(
        reader.RequiredLocatedText("image", "Path of a PNG of 1200 × 630 pixels in the input folder."), reader.RequiredText("alt", "What the picture shows, in words."));
}
