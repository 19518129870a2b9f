using StaticBackSite.Configuration;
using StaticBackSite.Health;
using StaticBackSite.Health.SelfChecks;
using StaticBackSite.Health.SteppedDrawings;
using StaticBackSite.Health.WarningSigns;
using StaticBackSite.Sources;

namespace StaticBackSite.Content.Data;

/// <summary>The files that say a thing once for the whole site.</summary>
/// <param name="ConfigurationSource">The text of <c>site.yml</c>, for messages about it.</param>
/// <param name="Disclaimer">The words that stand on every page, if <c>disclaimer.md</c> is there.</param>
public sealed record SingleSources(
    SiteConfiguration Configuration, SourceText ConfigurationSource, Bibliography Bibliography, RedFlags? RedFlags, SourceText? RedFlagsSource, ParsedDocument? Disclaimer, Ledger? Ledger)
{
    /// <summary>What the content of the site may consist of.</summary>
    public required ContentDefinition Definition { get; init; }

    /// <summary>The words of the interface.</summary>
    public Strings Strings { get; init; } = Strings.English;

    public HealthStrings HealthStrings { get; init; } = HealthStrings.English;

    /// <summary>Every key of the interface with its text.</summary>
    public IEnumerable<(StringKey Key, string Text)> AllStrings =>
        Strings.Keys.Zip(Strings.Texts).Concat(HealthStrings.Keys.Zip(HealthStrings.Texts));

    /// <summary>What the site is published with for the time being.</summary>
    public Baseline? Baseline { get; init; }

    public ReadingGrades ReadingGrades { get; init; } = ReadingGrades.Empty;

    public WordList Words { get; init; } = WordList.Empty;

    public SelfCheck? SelfCheck { get; init; }

    public RefractoryExplainer? Explainer { get; init; }
}
