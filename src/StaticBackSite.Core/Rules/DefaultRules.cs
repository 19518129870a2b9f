using StaticBackSite.Rules.Form;
using StaticBackSite.Rules.Language;

namespace StaticBackSite.Rules;

/// <summary>The rules that every site may have. A rule’s name is what it demands.</summary>
public static class DefaultRules
{
    public static RuleSet All { get; } = new(
    [
        // Form
        FlipbooksMove.Check,

        // Language
        SentencesAreShort.Rule,
    ]);
}
