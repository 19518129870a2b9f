using System.Text.Json;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Reporting;

/// <summary>
/// Findings for scripts, in a shape that only ever grows: <c>version</c>, <c>errors</c> and <c>warnings</c> (how many), and
/// <c>diagnostics</c>, each with <c>code</c>, <c>severity</c>, <c>title</c>, <c>path</c>, <c>line</c>, <c>column</c> and
/// <c>endColumn</c> (from 1, the end excluded), <c>message</c>, <c>hint</c> (may be null) and <c>help</c> (an address).
/// </summary>
internal static class JsonReport
{
    /// <summary>Raised when a member changes its meaning or goes away.</summary>
    public const int Version = 1;

    public static string Format(BuildReport report, string folder) => ReportJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteNumber("errors", report.Errors);
        json.WriteNumber("warnings", report.Warnings);
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in report.Diagnostics)
            Write(json, diagnostic, folder);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic, string folder)
    {
        var location = diagnostic.Location;
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code.Id);
        json.WriteString("severity", diagnostic.Severity == Severity.Error ? "error" : "warning");
        json.WriteString("title", diagnostic.Code.Title);
        json.WriteString("path", ReportedPath.Of(location, folder));
        json.WriteNumber("line", location.Line);
        json.WriteNumber("column", location.Column);
        json.WriteNumber("endColumn", location.Column + location.Length);
        json.WriteString("message", diagnostic.Message);
        json.WriteString("hint", diagnostic.Hint);
        json.WriteString("help", DiagnosticsPage.AddressOf(diagnostic.Code));
        json.WriteEndObject();
    }
}
