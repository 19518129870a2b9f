using System.Buffers;
using System.Globalization;
using System.Text.Json;
using StaticBackSite.Diagnostics;
using StaticBackSite.Linking;
using StaticBackSite.Readability;

namespace StaticBackSite.Preview;

/// <summary>What the toolbar and the panel of an open page say, as JSON for their script.</summary>
internal sealed class DescribePage(PreviewSettings settings)
{
    /// <summary>More findings than anybody reads in a panel; the terminal has them all.</summary>
    private const int MostFindings = 60;

    /// <summary>In characters: a longer line is cut around the place.</summary>
    private const int WidestLine = 400;

    private static readonly DiagnosticCode[] BrokenLinks =
    [
        DiagnosticCodes.DeadLink, DiagnosticCodes.DeadFragment, DiagnosticCodes.DeadXref, DiagnosticCodes.AmbiguousXref,
        DiagnosticCodes.LinkOutside, DiagnosticCodes.ForbiddenScheme, DiagnosticCodes.OutsideImage,
    ];

    private readonly string _root = Path.GetFullPath(settings.Input).Replace('\\', '/');

    public ReadOnlyMemory<byte> At(string address, PreviewedSite site)
    {
        var page = site.PageAt(address);
        var report = site.Report;
        var own = page is null ? [] : report.Diagnostics.Where(d => d.Location.Path == page.Parsed.Source.Path).ToArray();
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteNumber("version", site.Version);
            json.WriteNumber("errorCount", report.Errors);
            json.WriteNumber("warningCount", report.Warnings);
            WriteFindings(json, "errors", report.Diagnostics.Where(d => d.Severity == Severity.Error).OrderBy(d => page is null || d.Location.Path != page.Parsed.Source.Path));
            WriteFindings(json, "warnings", own.Where(d => d.Severity == Severity.Warning));
            if (page is not null)
                WritePage(json, page, site, own);
            json.WriteEndObject();
        }
        return bytes.WrittenMemory;
    }

    private void WritePage(Utf8JsonWriter json, LinkedDocument page, PreviewedSite site, Diagnostic[] own)
    {
        var front = page.Parsed.FrontMatter;
        var grade = GatherText.From(page.Parsed).Grade();
        json.WriteStartObject("page");
        json.WriteString("file", page.Parsed.Source.Path.Value);
        json.WriteString("edit", EditorLink(page.Parsed.Source.Path.Value, 1, 1));
        json.WriteBoolean("draft", front.Draft);
        json.WriteNumber("words", grade.Words);
        if (grade.Words > 0)
            json.WriteString("grade", grade.Rounded.ToString("0.0", CultureInfo.InvariantCulture));
        json.WriteNumber("terms", page.MentionedTerms.Count(m => m.IsLinked));
        json.WriteNumber("references", page.Cited.Length);
        json.WriteNumber("brokenLinks", own.Count(d => BrokenLinks.Contains(d.Code)));
        if (front.Reviewed is { } reviewed)
            json.WriteString("reviewed", ShortDate(reviewed.Value));
        if (front.ReviewDue is { } due)
            json.WriteString("due", ShortDate(due.Value));
        json.WriteBoolean("overdue", front.ReviewDue is { } day && day.Value < settings.Build.Date);
        json.WriteEndObject();
    }

    private void WriteFindings(Utf8JsonWriter json, string name, IEnumerable<Diagnostic> findings)
    {
        json.WriteStartArray(name);
        foreach (var finding in findings.Take(MostFindings))
        {
            var location = finding.Location;
            json.WriteStartObject();
            json.WriteString("code", finding.Code.Id);
            json.WriteString("message", finding.Message);
            json.WriteString("file", location.Path.Value.Length > 0 ? location.Path.Value : settings.Input);
            json.WriteNumber("line", location.Line);
            json.WriteNumber("column", location.Column);
            json.WriteNumber("length", location.Length);
            var (line, column) = location.Excerpt(WidestLine);
            json.WriteString("source", line);
            json.WriteNumber("at", column);
            if (finding.Hint is { } hint)
                json.WriteString("hint", hint);
            if (location.Path.Value.Length > 0)
                json.WriteString("edit", EditorLink(location.Path.Value, location.Line, location.Column));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string ShortDate(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    private string EditorLink(string path, int line, int column)
    {
        var absolute = string.Join('/', $"/{_root.TrimStart('/')}/{path}".Split('/').Select(Uri.EscapeDataString)).Replace("%3A", ":", StringComparison.Ordinal);
        return settings.Editor
            .Replace("{path}", absolute, StringComparison.Ordinal)
            .Replace("{line}", line.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{column}", column.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
