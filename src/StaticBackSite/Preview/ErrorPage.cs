using System.Collections.Immutable;
using System.Net;
using System.Text;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Preview;

/// <summary>Stands in for a page that cannot be shown; an older copy of it would pass for the new one. The panel says the rest.</summary>
internal static class ErrorPage
{
    private static readonly ImmutableArray<DiagnosticCode> Unreadable =
    [
        DiagnosticCodes.MissingFrontMatter, DiagnosticCodes.UnclosedFrontMatter, DiagnosticCodes.TabInYaml, DiagnosticCodes.BrokenYaml,
        DiagnosticCodes.NestedTooDeeply, DiagnosticCodes.NotUtf8, DiagnosticCodes.NotText,
    ];

    public static bool IsNeededFor(ParsedDocument page) => page.Diagnostics.Any(d => Unreadable.Contains(d.Code));

    public static ReadOnlyMemory<byte> Of(ParsedDocument page) => Write(
        "This page cannot be read", $"{page.Source.Path} cannot be read, so there is no page to show. It comes back as soon as the file is mended.",
        page.Diagnostics.Where(d => Unreadable.Contains(d.Code)).Select(d => $"Line {d.Location.Line}: {d.Message}"));

    public static ReadOnlyMemory<byte> Missing(PreviewedSite site) => Write(
        "There is no page at this address", $"No file of the input folder is published here. It shows up by itself once there is one. The site begins at {site.BasePath}/.", []);

    public static ReadOnlyMemory<byte> Failed(string message) => Write(
        "This page cannot be rendered", "That is a fault of the program, not of your text. The preview goes on; please report this:", [message]);

    private static ReadOnlyMemory<byte> Write(string title, string text, IEnumerable<string> items)
    {
        var html = new StringBuilder();
        html.Append("<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Append($"<title>{Encode(title)}</title>\n<link rel=\"stylesheet\" href=\"{PreviewScript.Folder}page.css\">\n</head>\n<body>\n<main>\n<h1>{Encode(title)}</h1>\n<p>{Encode(text)}</p>\n");
        var list = string.Concat(items.Select(item => $"<li>{Encode(item)}</li>\n"));
        html.Append(list.Length > 0 ? $"<ul>\n{list}</ul>\n" : "").Append("</main>\n</body>\n</html>\n");
        return PreviewScript.AddTo(Encoding.UTF8.GetBytes(html.ToString()));
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
