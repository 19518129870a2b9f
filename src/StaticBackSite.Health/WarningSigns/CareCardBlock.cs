using System.Collections.Immutable;
using Markdig.Extensions.CustomContainers;
using StaticBackSite.Content;
using StaticBackSite.Content.Data;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Diagnostics;
using SourceSpan = StaticBackSite.Sources.SourceSpan;

namespace StaticBackSite.Health.WarningSigns;

/// <summary>
/// Care cards from the single source: <c>::: care-cards emergency urgent</c>. They name levels that it has, and hold no words
/// of their own.
/// </summary>
internal sealed class CareCardBlock : BlockKind
{
    public const string BlockName = "care-cards";

    private static readonly DiagnosticCode BadCareCards = new(
        "SB1208", Severity.Error, "Care cards that cannot be shown",
        "Care cards come from one file for the whole site, so that all pages say the same.",
        "`::: care-cards emergancy`",
        "Name levels that the file has, and write no text inside the block.")
    {
        FollowsFrom = [RedFlags.FileName],
    };

    public CareCardBlock()
        : base(BlockName) => Assets = [BlockName];

    public override ImmutableArray<DiagnosticCode> Codes => [BadCareCards];

    public override void Check(CustomContainer container, ParsedDocument page, SharedContent shared, DiagnosticBag diagnostics)
    {
        void Report(string message, string? hint) => diagnostics.Report(BadCareCards, page.Source, SourceSpan.Of(container), message, hint);
        if (shared.Sources.RedFlags is not { } flags)
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

    public override IEnumerable<string> WordsFromData(CustomContainer container, SingleSources sources) =>
        CareCardLevels.Of(container).SelectMany(level => WordsOf(level, sources));

    /// <summary>The words of a card with its numbers; none where there is no such card.</summary>
    public static IEnumerable<string> WordsOf(string level, SingleSources sources)
    {
        if (sources.RedFlags is not { } flags || flags.Card(level) is not { } card)
            return [];
        var numbers = card.HasNumbers ? flags.Countries.Where(country => country.Help(level) is not null).Select(country => $"{country.Name} {country.Help(level)!.Value}") : [];
        return [card.Label, card.HeadingFor(flags.Home, sources.HealthStrings), card.Short?.Value ?? "", .. card.Signs.Select(sign => sign.Text.Value), .. numbers];
    }

    public override void WriteHtml(BodyWriter body, CustomContainer container)
    {
        if (body.Index.Sources.RedFlags is not { } flags)
            return;
        foreach (var card in CareCardLevels.Of(container).Select(flags.Card).OfType<CareCard>())
            body.WritePart(CareCardModel.Of(card, flags, body, body.HeadingLevelIn(container), CareCardLevels.AreShort(container) ? card.Short?.Value : null));
    }

    public override string Copy(CopyWriter copy, CustomContainer container) =>
        copy.Index.Sources.RedFlags is { } flags ? string.Join("\n\n", CareCardLevels.Of(container).Select(flags.Card).OfType<CareCard>().Select(card => Copy(card, flags, copy.Index))) : "";

    /// <summary>A card as Markdown.</summary>
    internal static string Copy(CareCard card, RedFlags flags, SiteIndex index)
    {
        var signs = card.Signs.Select(sign => "- " + MarkdownText.Line(sign.Text.Value));
        return $"**{MarkdownText.Line($"{card.Label}: {card.HeadingFor(flags.Home, index.Sources.HealthStrings)}")}**\n\n{string.Join('\n', signs)}";
    }
}
