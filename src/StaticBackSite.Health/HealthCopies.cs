using StaticBackSite.Content;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Health.Reviews;
using StaticBackSite.Health.WarningSigns;
using StaticBackSite.Linking;
using StaticBackSite.Outputs.Copies;

namespace StaticBackSite.Health;

/// <summary>Whatever part of a Markdown copy a program passes on, the warning signs and what is known of the clinical review stand with it.</summary>
internal sealed class HealthCopies : CopyPreface
{
    private static readonly string[] ForEveryone = ["emergency", "urgent"];

    public override string? AfterReview(ParsedDocument page, SiteIndex index)
    {
        var words = index.Sources.HealthStrings.ClinicalReview;
        return CheckClinicalReviews.Shown(page, index.Sources) switch
        {
            null => null,
            { State: ClinicalReviewState.Current } review => $"{words.CheckedBy(MarkdownText.Line(review.Name ?? ""), MarkdownText.Line(review.Role ?? ""), review.Date)}.",
            { State: ClinicalReviewState.Changed } review => $"{words.ChangedSince(review.Date)}.",
            _ => words.NoneYet,
        };
    }

    /// <summary>The cards that the page does not show by itself.</summary>
    public override IEnumerable<string> BeforeText(LinkedDocument page, SiteIndex index)
    {
        if (index.Sources.RedFlags is not { } flags)
            return [];
        var shown = page.Parsed.Tree.Containers.Where(container => container.Info == CareCardBlock.BlockName).SelectMany(CareCardLevels.Of).ToHashSet(StringComparer.Ordinal);
        return ForEveryone.Where(level => !shown.Contains(level)).Select(flags.Card).OfType<CareCard>().Select(card => CareCardBlock.Copy(card, flags, index));
    }

    public override string? InList(SiteIndex index) => index.Sources.RedFlags is null ? null : index.Sources.HealthStrings.Disclaimer.InCopies;
}
