using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules;

/// <summary>No two pages have the same title (WCAG 2.4.2: a title tells one page from another).</summary>
internal static class TitlesAreUnique
{
    public static void Check(SiteInspection site, PolicyPart rules)
    {
        foreach (var same in site.Index.Pages.Where(p => !p.IsUnreadable && p.FrontMatter.TitleSpan.Length > 0).GroupBy(p => p.FrontMatter.Title.Trim(), StringComparer.OrdinalIgnoreCase))
        {
            var inOrder = SiteInspection.OldestFirst(same, site.Index).ToArray();
            foreach (var later in inOrder.Skip(1))
                site.Report(rules, PolicyCodes.TitleTwice, later.Source, later.FrontMatter.TitleSpan, $"{inOrder[0].Source.Path} has this title too", "say what is particular to this page");
        }
    }
}
