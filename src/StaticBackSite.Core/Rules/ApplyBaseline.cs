using System.Collections.Immutable;
using StaticBackSite.Content.Data;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules;

/// <summary>Takes what the baseline holds out of the findings, and reports where it holds more than there is.</summary>
internal static class ApplyBaseline
{
    public static readonly DiagnosticCode Outdated = new(
        "SB1407", Severity.Warning, "A baseline that holds too much",
        "Some findings of baseline.txt are no longer there. If one of them came back, it would not be reported.",
        "a dead link that was put right, and is still in baseline.txt",
        "Run `staticback build --update-baseline`.");

    public static readonly ImmutableArray<DiagnosticCode> Codes = [Baseline.BadLine, Outdated];

    public static BuildReport To(BuildReport report, Baseline? baseline)
    {
        if (baseline is null)
            return report;
        var left = baseline.Entries.GroupBy(entry => entry.Value with { Times = 1 }).ToDictionary(group => group.Key, group => group.Sum(entry => entry.Value.Times));
        var (reported, held) = (new DiagnosticBag(), ImmutableArray.CreateBuilder<Diagnostic>());
        foreach (var finding in report.Diagnostics)
        {
            var entry = BaselineEntry.Of(finding);
            if (finding.Code.CanBeLowered && left.TryGetValue(entry, out var times) && times > 0)
            {
                left[entry] = times - 1;
                held.Add(finding);
            }
            else
                reported.AddRange([finding]);
        }
        if (left.Values.Sum() is var gone and > 0)
            reported.Report(Outdated, baseline.Source, baseline.Entries.First(entry => left[entry.Value with { Times = 1 }] > 0).Span, $"{(gone == 1 ? "one finding of the baseline is" : $"{gone:N0} findings of the baseline are")} no longer there, this one for example", "run `staticback build --update-baseline`");
        return new BuildReport(reported.Found) { Held = held.DrainToImmutable() };
    }
}
