using System.Net;
using StaticBackSite.Routing;

namespace StaticBackSite.Skeletons;

/// <summary>The beginning of a drawing: a frame of the size of the column, with lines and letters that follow the page's colours.</summary>
internal static class FigureSkeleton
{
    private const string Text =
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 270" font-family="system-ui, sans-serif" font-size="16">
          <title>{title}</title>
          <!-- What the drawing shows, for people who cannot see it, is written where a page shows it. -->
          <!-- Colours: currentColor follows the text of the page; the other drawings show the names of more. -->
          <!-- Letters have 15 units or more, so that a phone shows them large enough. -->
          <rect x="8" y="8" width="464" height="254" rx="12" fill="none" stroke="currentColor" stroke-width="2"/>
          <path d="M60 200 Q 240 60 420 200" fill="none" stroke="currentColor" stroke-width="4"/>
        </svg>

        """;

    public static SourcePath PathOf(string title) => new($"figures/{Slug.OfFile(title)}.svg");

    /// <param name="title">One line of text.</param>
    public static string Write(string title) =>
        Text.Replace("{title}", WebUtility.HtmlEncode(title), StringComparison.Ordinal);
}
