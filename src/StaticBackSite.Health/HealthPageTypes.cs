using System.Collections.Immutable;
using StaticBackSite.Configuration;

namespace StaticBackSite.Health;

/// <summary>The types of pages that a site about health has beside those of every site.</summary>
public static class HealthPageTypes
{
    private const PageTraits OfClaims = PageTraits.Claims | PageTraits.Reading | PageTraits.Suggested | PageTraits.KeyPoints;

    public static readonly PageType Reason = new("reason", OfClaims);
    public static readonly PageType Safety = new("safety", OfClaims);
    public static readonly PageType Exercise = new("exercise", OfClaims | PageTraits.Steps | PageTraits.Figure | PageTraits.TextFirst);
    public static readonly PageType SelfCare = new("selfCare", OfClaims | PageTraits.TextFirst);
    public static readonly PageType RedFlags = new("redFlags", PageTraits.Reading | PageTraits.Suggested | PageTraits.KeyPoints | PageTraits.Offline | PageTraits.TextFirst);
    public static readonly PageType Evidence = new("evidence", PageTraits.None);

    public static ImmutableArray<PageType> All { get; } = [Reason, Safety, Exercise, SelfCare, RedFlags, Evidence];
}
