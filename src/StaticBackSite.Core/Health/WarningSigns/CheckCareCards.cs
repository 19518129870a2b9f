using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using StaticBackSite.Content;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Diagnostics;
using SourceSpan = StaticBackSite.Sources.SourceSpan;

namespace StaticBackSite.Health.WarningSigns;

/// <summary>Care cards name levels that their single source has, and hold no words of their own.</summary>
public static class CheckCareCards
{
    public static void Run(ParsedDocument page, SharedContent shared, DiagnosticBag diagnostics)
    {
        foreach (var container in page.Tree.Root.Descendants<CustomContainer>().Where(c => c.Info == CalloutKinds.CareCards))
            Check(container, page, shared.Sources.RedFlags, diagnostics);
    }

    private static void Check(CustomContainer container, ParsedDocument page, RedFlags? flags, DiagnosticBag diagnostics)
    {
        void Report(string message, string? hint) => diagnostics.Report(DiagnosticCodes.BadCareCards, page.Source, SourceSpan.Of(container), message, hint);
        if (flags is null)
        {
            Report($"there are no care cards: the input folder has no {RedFlags.FileName}", "add the file, or take the block out");
            return;
        }
        var levels = CareCardLevels.Of(container);
        if (levels.Length == 0)
            Report("this block does not say which care cards to show", $"write `::: care-cards {string.Join(' ', flags.Levels)}`, or fewer of these");
        foreach (var level in levels.Where(l => flags.Card(l) is null))
            Report($"there is no care card `{level}`", Suggestion.DidYouMean(level, flags.Levels) ?? $"known are {string.Join(", ", flags.Levels)}");
        foreach (var card in levels.Select(flags.Card).OfType<CareCard>().Where(card => CareCardLevels.AreShort(container) && card.Short is null))
            Report($"the card `{card.Level}` has no short form", $"write `short: …` for it in {RedFlags.FileName}, or take `{CareCardLevels.Short}` out");
        if (container.Count > 0)
            Report("care cards hold no text of their own", $"the signs come from {RedFlags.FileName}; write other words before or after the block");
    }
}
