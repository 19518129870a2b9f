using StaticBackSite.Health;
using StaticBackSite.Health.Evidence;
using StaticBackSite.Health.SelfChecks;
using StaticBackSite.Health.SteppedDrawings;
using StaticBackSite.Health.WarningSigns;
using StaticBackSite.Theme.Parts;

namespace StaticBackSite.Theme.Health;

/// <summary>What sites about health are shown with. The folders below <c>assets/</c> are named after what their files show.</summary>
public sealed class HealthTheme : IThemeExtension
{
    public ThemeDefinition AddTo(ThemeDefinition theme) => theme.With<EvidencePage>(EvidenceLayout.Of).WithAssets(typeof(HealthTheme).Assembly) with
    {
        Blocks = theme.Blocks
            .With<EvidenceLabelModel>(ToolMarkup.EvidenceLabel)
            .With<CareCardModel>(CareCardMarkup.Card)
            .With<SelfCheckModel>(SelfCheckMarkup.Form)
            .With<ExplainerModel>(ToolMarkup.Explainer),
        Parts = theme.Parts with
        {
            // The theme is shared by every site of the program; one that does not name the pack has none of its words.
            Disclaimer = (view, text) => view.Site.Part<HealthStrings>() is { } words ? PageEnd.Disclaimer(words.Disclaimer.Name, text) : theme.Parts.Disclaimer(view, text),
            HeadFacts = theme.Parts.HeadFacts.Add(ReviewParts.NoneYet),
            HeaderTools = theme.Parts.HeaderTools.Add(HelpLink.Of),
            ReviewItems = theme.Parts.ReviewItems.Add(ReviewParts.Item),
        },
    };
}

internal static class ViewWords
{
    public static HealthStrings Words(this PageView view) => view.Site.Part<HealthStrings>() ?? HealthStrings.English;
}
