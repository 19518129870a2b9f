using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules;

/// <summary>
/// Something that is checked: a rule, which a site turns on by naming its key under <c>policy:</c>, or a check that is always on.
/// Its codes and its key belong to it; the list of all codes, the schema and <c>explain</c> follow from the rules of a site.
/// </summary>
public abstract record Rule
{
    private protected Rule(ImmutableArray<DiagnosticCode> codes) => Codes = codes;

    /// <summary>What it may report.</summary>
    public ImmutableArray<DiagnosticCode> Codes { get; }

    /// <summary>The key that turns it on; null for a check that is always on.</summary>
    public virtual PolicyKey? Key => null;
}

/// <summary>A rule about each page by itself. It is not asked about pages that cannot be read.</summary>
public sealed record PageRule : Rule
{
    private PageRule(PolicyKey key, Func<Policy, Action<PageInspection>?> bind, ImmutableArray<DiagnosticCode> codes)
        : base(codes) => (Key, Bind) = (key, bind);

    public override PolicyKey Key { get; }

    /// <summary>Whether the rule is about words alone, and so also about texts without front matter, such as the disclaimer.</summary>
    public bool IsOfText { get; init; }

    /// <summary>The check with the settings of a site; null where the rule is off.</summary>
    internal Func<Policy, Action<PageInspection>?> Bind { get; }

    /// <param name="check">Is given the pages that the settings name; pure, since pages are checked in parallel.</param>
    public static PageRule Of<T>(PolicyKey<T> key, Action<PageInspection, T> check, params ImmutableArray<DiagnosticCode> codes)
        where T : RuleSettings =>
        new(key, policy => policy.Get(key) is { Level: not Severity.Off } settings ? page => Run(page, settings, check) : null, codes);

    private static void Run<T>(PageInspection page, T settings, Action<PageInspection, T> check)
        where T : RuleSettings
    {
        if (settings.AppliesTo(page.Page.Source.Path, page.FrontMatter.Type))
            check(page, settings);
    }
}

/// <summary>A rule about the site as a whole. What it reports on a page that the settings leave out is dropped.</summary>
public sealed record SiteRule : Rule
{
    private SiteRule(PolicyKey key, Func<Policy, Action<SiteInspection>?> bind, ImmutableArray<DiagnosticCode> codes)
        : base(codes) => (Key, Bind) = (key, bind);

    public override PolicyKey Key { get; }

    /// <summary>The check with the settings of a site; null where the rule is off.</summary>
    internal Func<Policy, Action<SiteInspection>?> Bind { get; }

    public static SiteRule Of<T>(PolicyKey<T> key, Action<SiteInspection, T> check, params ImmutableArray<DiagnosticCode> codes)
        where T : RuleSettings =>
        new(key, policy => policy.Get(key) is { Level: not Severity.Off } settings ? site => check(site, settings) : null, codes);
}

/// <summary>A check of each page that every site has.</summary>
public sealed record PageCheck : Rule
{
    private PageCheck(Action<PageInspection> check, ImmutableArray<DiagnosticCode> codes)
        : base(codes) => Check = check;

    internal Action<PageInspection> Check { get; }

    public static PageCheck Of(Action<PageInspection> check, params ImmutableArray<DiagnosticCode> codes) => new(check, codes);
}

/// <summary>A check of the site as a whole that every site has.</summary>
public sealed record SiteCheck : Rule
{
    private SiteCheck(Action<SiteInspection> check, ImmutableArray<DiagnosticCode> codes)
        : base(codes) => Check = check;

    internal Action<SiteInspection> Check { get; }

    public static SiteCheck Of(Action<SiteInspection> check, params ImmutableArray<DiagnosticCode> codes) => new(check, codes);
}

internal static class Counted
{
    /// <summary>“1 step”, “2 steps”.</summary>
    public static string Of(int count, string noun) => Of(count, noun, noun + "s");

    /// <summary>“1 box”, “2 boxes”.</summary>
    public static string Of(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
