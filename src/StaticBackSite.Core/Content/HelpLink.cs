using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Content;

/// <summary>An official place to get more help.</summary>
public sealed record HelpLink(string Title, string? Url, SourceSpan UrlSpan = default)
{
    public static HelpLink Read(MapReader reader)
    {
        var title = reader.RequiredText("title", "Who helps, in words.");
        var url = reader.LocatedAddress("url", "The address.");
        return new HelpLink(title, url?.Value, url?.Span ?? reader.Place);
    }
}
