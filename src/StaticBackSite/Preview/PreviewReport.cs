using System.Text.Json.Serialization;
using StaticBackSite.Diagnostics;
using StaticBackSite.Reporting;

namespace StaticBackSite.Preview;

/// <summary>Tells the terminal what each change has brought: new findings whole, old ones as a count, and when all is well again.</summary>
internal sealed class PreviewReport(Reporter reporter)
{
    private readonly Lock _turn = new();
    private BuildReport? _last;

    public void Write(BuildReport report)
    {
        lock (_turn)
        {
            var known = _last?.Diagnostics.ToHashSet() ?? [];
            var fresh = report.Diagnostics.Where(d => !known.Contains(d)).ToArray();
            reporter.Write(new BuildReport(fresh));
            if (report.Diagnostics.IsEmpty && _last is { Diagnostics.IsEmpty: false })
                reporter.Say("All mended: no errors, no warnings.");
            else if (!report.Diagnostics.IsEmpty && (fresh.Length > 0 || report.Diagnostics.Length != known.Count))
                reporter.WriteCount(report);
            _last = report;
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Change))]
internal sealed partial class PreviewJson : JsonSerializerContext;
