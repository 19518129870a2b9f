using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Diagnostics;

/// <summary>Collects the findings of one worker over one document; never shared between threads.</summary>
public sealed class DiagnosticBag
{
    private List<Diagnostic>? _found;

    public IReadOnlyList<Diagnostic> Found => _found ?? (IReadOnlyList<Diagnostic>)[];

    public void Report(DiagnosticCode code, SourceLocation location, string message, string? hint = null) =>
        Report(code, code.Severity, location, message, hint);

    public void Report(DiagnosticCode code, SourceText source, SourceSpan span, string message, string? hint = null) =>
        Report(code, source.LocationOf(span), message, hint);

    public void Report(DiagnosticCode code, SourcePath path, string message, string? hint = null) =>
        Report(code, SourceLocation.StartOf(path), message, hint);

    public void Report(DiagnosticCode code, Severity severity, SourceLocation location, string message, string? hint)
    {
        if (severity != Severity.Off)
            (_found ??= []).Add(new Diagnostic(code, severity, location, message, hint));
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics) => (_found ??= []).AddRange(diagnostics);
}
