using System.Collections.Immutable;
using StaticBackSite.Health.Evidence;
using StaticBackSite.Health.Reviews;
using StaticBackSite.Health.SelfChecks;
using StaticBackSite.Health.SteppedDrawings;
using StaticBackSite.Health.UnexplainedWords;
using StaticBackSite.Health.WarningSigns;
using StaticBackSite.Rules;
using StaticBackSite.Rules.Form;

namespace StaticBackSite.Health;

/// <summary>The rules and checks that the health pack adds.</summary>
public static class HealthRules
{
    /// <summary>The beginnings of remarks in skeletons, where a claim is to be written.</summary>
    internal static readonly ImmutableArray<string> SkeletonRemarks =
    [
        "<!-- A claim about health needs its source and a label, which says how sure we are:",
        "<!-- One to three short paragraphs. A claim about health needs its source and a label:",
    ];

    public static RuleSet All { get; } = new(
    [
        // Trust
        HelpIsOfficial.Rule,
        ClaimsCarryLabels.Rule,
        LabelsFollowTheSentence.Rule,
        CheckClinicalReviews.Rule,

        // Safety
        RedFlagsComeFirst.Rule,
        CareCardsAreClear.OnPages,
        CareCardsAreClear.OfData,
        HelpNumbersAreComplete.Rule,
        EmergencyNumbersComeFromData.Rule,

        // Tools
        CheckSelfCheckNames.Rule,
        CheckSelfCheckPaths.Rule,
        CheckExplainer.Rule,

        // Language
        WordsAreExplained.Rule,
        SkeletonsAreFilled.For([], SkeletonRemarks),
    ]);
}
