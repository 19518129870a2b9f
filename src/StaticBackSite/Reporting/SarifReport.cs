using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Reporting;

/// <summary>Findings in SARIF 2.1.0, which code scanning and editors read (OASIS, “Static Analysis Results Interchange Format”).</summary>
internal static class SarifReport
{
    public const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    public static string Format(BuildReport report, string folder) => ReportJson.Write(json =>
    {
        // Those that were reported: a run describes the rules that its results name.
        var codes = report.Diagnostics.Select(diagnostic => diagnostic.Code).Distinct().OrderBy(code => code.Id, StringComparer.Ordinal).ToImmutableArray();
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, codes);
        // Columns count as .NET and every editor with UTF-16 strings count them.
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var diagnostic in report.Diagnostics)
            WriteResult(json, diagnostic, codes, folder);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteTool(Utf8JsonWriter json, ImmutableArray<DiagnosticCode> codes)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "staticback");
        json.WriteString("version", typeof(SarifReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);
        json.WriteString("informationUri", DiagnosticsPage.Address);
        json.WriteStartArray("rules");
        foreach (var code in codes)
            WriteRule(json, code);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, DiagnosticCode code)
    {
        json.WriteStartObject();
        json.WriteString("id", code.Id);
        WriteText(json, "shortDescription", code.Title);
        WriteText(json, "fullDescription", code.Cause);
        json.WriteStartObject("help");
        json.WriteString("text", $"Example: {code.Example}\nFix: {code.Fix}");
        json.WriteString("markdown", $"**Example:** {code.Example}\n\n**Fix:** {code.Fix}");
        json.WriteEndObject();
        json.WriteString("helpUri", DiagnosticsPage.AddressOf(code));
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(code.Severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic, ImmutableArray<DiagnosticCode> codes, string folder)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code.Id);
        json.WriteNumber("ruleIndex", codes.IndexOf(diagnostic.Code));
        json.WriteString("level", Level(diagnostic.Severity));
        WriteText(json, "message", diagnostic.Hint is { } hint ? $"{VisibleText.OfLines(diagnostic.Message)}\n{VisibleText.OfLines(hint)}" : VisibleText.OfLines(diagnostic.Message));
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(ReportedPath.Of(diagnostic.Location, folder)));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", diagnostic.Location.Line);
        json.WriteNumber("startColumn", diagnostic.Location.Column);
        json.WriteNumber("endColumn", diagnostic.Location.Column + diagnostic.Location.Length);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>Relative to the folder of the command, which in CI is the repository's root; a file elsewhere has its whole address.</summary>
    private static string UriOf(string path) =>
        Uri.TryCreate(path, UriKind.Absolute, out var uri) && uri.IsFile
            ? uri.AbsoluteUri
            : string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "none",
    };
}
