using StaticBackSite.Diagnostics;
using StaticBackSite.Health;
using StaticBackSite.Rules;

namespace StaticBackSite;

/// <summary>The rules of the engine and of the health pack, and every code that they and the rest of the engine report.</summary>
public static class SiteRules
{
    public static RuleSet All { get; } = DefaultRules.All.With(HealthRules.All);

    public static CodeSet Codes { get; } = new([.. DiagnosticCodes.All, .. AllowFindings.Codes, .. ApplyLevels.Codes, .. ApplyBaseline.Codes, .. All.Codes]);
}
