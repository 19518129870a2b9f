using StaticBackSite.Content;
using StaticBackSite.Routing;

namespace StaticBackSite.Linking;

/// <summary>Where a link leads.</summary>
/// <param name="Href">Ready for the attribute, base path included.</param>
/// <param name="Page">The page of this site that it leads to, if it does.</param>
/// <param name="Figure">The drawing to put in place, if it is an image of one.</param>
/// <param name="Size">Of an image, where its file tells.</param>
public sealed record ResolvedLink(string Href, ParsedDocument? Page = null, Content.Syntax.Figures.SvgFigure? Figure = null, ImageSize? Size = null)
{
    /// <summary>The file beside the pages that it leads to or shows, if it does.</summary>
    public SourcePath? File { get; init; }

    public bool IsExternal => Page is null && !Href.StartsWith('/') && Href.Contains("://", StringComparison.Ordinal);
}
