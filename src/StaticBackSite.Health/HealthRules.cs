using StaticBackSite.Health.Evidence;
using StaticBackSite.Health.Reviews;
using StaticBackSite.Health.SelfChecks;
using StaticBackSite.Health.SteppedDrawings;
using StaticBackSite.Health.UnexplainedWords;
using StaticBackSite.Health.WarningSigns;
using StaticBackSite.Rules;

namespace StaticBackSite.Health;

/// <summary>The rules and checks that the health pack adds.</summary>
public static class HealthRules
{
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
        NoAdviceToForce.Rule,

        // Tools
        CheckSelfCheckNames.Rule,
        CheckSelfCheckPaths.Rule,
        CheckExplainer.Rule,

        // Language
        WordsAreExplained.Rule,
    ]);
}
