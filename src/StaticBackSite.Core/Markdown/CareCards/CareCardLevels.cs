using Markdig.Extensions.CustomContainers;
using StaticBackSite.Configuration;

namespace StaticBackSite.Markdown.CareCards;

/// <summary>The levels that <c>::: care-cards …</c> names.</summary>
internal static class CareCardLevels
{
    public static string[] Of(CustomContainer container) =>
        (container.Arguments ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static CareCard? Find(RedFlags flags, string level) =>
        level == CareCard.AskFirstLevel ? flags.AskFirst : flags.Cards.FirstOrDefault(c => c.Level == level);

    public static IEnumerable<string> Known(RedFlags flags) =>
        flags.Cards.Select(c => c.Level).Concat(flags.AskFirst is null ? [] : [CareCard.AskFirstLevel]);
}
