using StaticBackSite.Rules;

namespace StaticBackSite.Health;

/// <summary>The rules that the health pack adds.</summary>
public static class HealthRules
{
    public static RuleSet All { get; } = new([]);
}
