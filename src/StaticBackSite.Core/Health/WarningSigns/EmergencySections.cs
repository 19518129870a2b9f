using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using StaticBackSite.Rules;

namespace StaticBackSite.Health.WarningSigns;

/// <summary>The sections of a page that show the emergency card, by the number of headings above them.</summary>
internal static class EmergencySections
{
    public static HashSet<int> Of(PageInspection page)
    {
        var sections = new HashSet<int>();
        var section = 0;
        foreach (var block in page.Text.Tree)
        {
            if (block is HeadingBlock)
                section++;
            else if (block is CustomContainer container && page.CareCards.Contains(container) && CareCardLevels.Of(container).Contains("emergency"))
                sections.Add(section);
        }
        return sections;
    }
}
