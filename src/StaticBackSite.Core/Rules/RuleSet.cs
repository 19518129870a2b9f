using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules;

/// <summary>The rules that a site may have, in the order in which messages, the schema and the documentation list them. Immutable.</summary>
/// <param name="settings">Keys under <c>policy:</c> that no single rule owns, such as names that several rules leave alone.</param>
public sealed class RuleSet(ImmutableArray<Rule> rules, ImmutableArray<PolicyKey> settings = default)
{
    private readonly ImmutableArray<PolicyKey> _settings = settings.IsDefault ? [] : settings;

    public ImmutableArray<Rule> Rules { get; } = rules;

    /// <summary>What <c>policy:</c> may name.</summary>
    public ImmutableArray<PolicyKey> Keys => [.. Rules.Select(rule => rule.Key).OfType<PolicyKey>().Concat(_settings).Distinct()];

    public ImmutableArray<DiagnosticCode> Codes => [.. Rules.SelectMany(rule => rule.Codes).Distinct()];

    /// <summary>Those of both, this set's first.</summary>
    public RuleSet With(RuleSet more) => new([.. Rules, .. more.Rules], [.. _settings, .. more._settings]);

    /// <summary>The checks that a policy turns on.</summary>
    internal ActiveRules On(Policy policy) => new(
        [.. Rules.OfType<PageCheck>().Select(check => check.Check)],
        [.. Rules.OfType<PageRule>().Select(rule => rule.Bind(policy)).OfType<Action<PageInspection>>()],
        [.. Rules.OfType<PageRule>().Where(rule => rule.IsOfText).Select(rule => rule.Bind(policy)).OfType<Action<PageInspection>>()],
        [.. Rules.OfType<SiteCheck>().Select(check => check.Check), .. Rules.OfType<SiteRule>().Select(rule => rule.Bind(policy)).OfType<Action<SiteInspection>>()]);
}

/// <summary>The checks of one site.</summary>
/// <param name="AlwaysOnPages">Of every page, even one that cannot be read.</param>
/// <param name="OnPages">Of pages that can be read.</param>
/// <param name="OnTexts">Those of <paramref name="OnPages"/> that hold for a text without front matter too.</param>
internal sealed record ActiveRules(
    ImmutableArray<Action<PageInspection>> AlwaysOnPages, ImmutableArray<Action<PageInspection>> OnPages, ImmutableArray<Action<PageInspection>> OnTexts,
    ImmutableArray<Action<SiteInspection>> OnSite);
