using StaticBackSite.Configuration;
using StaticBackSite.Content.Data;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules.Trust;

/// <summary>A page that makes claims rests on several references that have been verified (DISCERN 4; JAMA attribution).</summary>
internal static class SourcesAreGiven
{
    private static readonly DiagnosticCode TooFew = DiagnosticCode.OfPolicy(
        "SB5105", Severity.Error, "Too few sources",
        "A page that makes claims rests on several sources that have been looked up.",
        "an article with one citation",
        "Cite more: `[@id]` after the claims that they support.")
        with
    {
        FollowsFrom = [Bibliography.FileName],
    };

    private static readonly PolicyKey<Limits> Key = PolicyKey.Of("sources", "How many sources.", reader => new Limits(
        reader.Number("minimum", "The fewest verified references.") ?? 2)
    {
        Types = PageType.AllWith(PageTraits.Claims, reader),
    });

    public static readonly PageRule Rule = PageRule.Of(Key, Check, TooFew);

    private static void Check(PageInspection page, Limits limits)
    {
        var verified = page.Linked.Cited.Count(reference => reference.Verified);
        if (verified < limits.Minimum)
            page.Report(limits, TooFew, page.TitleSpan, $"this page cites {Counted.Of(verified, "verified source")}", $"cite at least {limits.Minimum}, as `[@id]` after the claims that they support");
    }

    private sealed record Limits(int Minimum) : RuleSettings;
}
