using System.Text.Json;
using AngleSharp.Dom;
using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

namespace StaticBackSite.Audit.Rules;

/// <summary>Each block of JSON-LD is JSON.</summary>
internal static class StructuredDataParses
{
    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        foreach (var script in page.All("script").Where(e => e.Is("type", "application/ld+json")))
        {
            try
            {
                using var json = JsonDocument.Parse(script.TextContent);
            }
            catch (JsonException broken)
            {
                diagnostics.Report(AuditCodes.BrokenStructuredData, At(page, script, broken), "this structured data is not JSON", $"look at the place just before: {FirstSentence(broken.Message)}");
            }
        }
    }

    private static SourceLocation At(HtmlPage page, IElement script, JsonException broken)
    {
        var text = script.TextContent;
        var start = 0;
        for (var line = 0; line < broken.LineNumber; line++)
            start = text.IndexOf('\n', start) + 1;
        var content = page.SpanOf(script).End;
        var end = text.IndexOf('\n', start);
        // The position counts bytes; on a line of ASCII, which structured data nearly always is, these are its characters.
        var at = Math.Min(start + (int)(broken.BytePositionInLine ?? 0), end < 0 ? text.Length : end);
        return page.Source.LocationOf(new SourceSpan(content + at, 1));
    }

    private static string FirstSentence(string message) => message.Split(". ", 2)[0].TrimEnd('.');
}
