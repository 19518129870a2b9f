using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using StaticBackSite.Rules;

namespace StaticBackSite.Health.WarningSigns;

/// <summary>The levels that <c>::: care-cards …</c> names, and whether its cards are short.</summary>
internal static class CareCardLevels
{
    public const string Emergency = "emergency";

    /// <summary>Asks for cards that are one sentence and fold the list: <c>::: care-cards emergency urgent short</c>.</summary>
    public const string Short = "short";

    public static bool AreShort(CustomContainer container) => Words(container).Contains(Short, StringComparer.Ordinal);

    public static string[] Of(CustomContainer container) => [.. Words(container).Where(word => word != Short)];

    /// <summary>The blocks of care cards on a page.</summary>
    public static IEnumerable<CustomContainer> CareCards(this PageInspection page) => page.Containers(CareCardBlock.BlockName);

    /// <summary>The sections of a page that show the emergency card, by the number of headings above them.</summary>
    public static HashSet<int> EmergencySections(this PageInspection page)
    {
        var sections = new HashSet<int>();
        var section = 0;
        foreach (var block in page.Text.Tree)
        {
            if (block is HeadingBlock)
                section++;
            else if (block is CustomContainer { Info: CareCardBlock.BlockName } container && Of(container).Contains(Emergency))
                sections.Add(section);
        }
        return sections;
    }

    private static string[] Words(CustomContainer container) =>
        (container.Arguments ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
