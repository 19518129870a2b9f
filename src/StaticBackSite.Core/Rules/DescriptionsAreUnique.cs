using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules;

/// <summary>No two pages have the same description.</summary>
internal static class DescriptionsAreUnique
{
    public static void Check(SiteInspection site, PolicyPart rules)
    {
        foreach (var same in site.Index.Pages.Where(p => p.FrontMatter.Description.Length > 0).GroupBy(p => p.FrontMatter.Description.Trim(), StringComparer.OrdinalIgnoreCase))
        {
            var inOrder = SiteInspection.OldestFirst(same, site.Index).ToArray();
            foreach (var later in inOrder.Skip(1))
                site.Report(rules, PolicyCodes.DescriptionTwice, later.Source, later.FrontMatter.DescriptionSpan, $"{inOrder[0].Source.Path} has this description too", "say what is particular to this page");
        }
    }
}
