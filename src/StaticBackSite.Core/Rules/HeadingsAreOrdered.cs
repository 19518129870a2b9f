using Markdig.Syntax;
using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules;

/// <summary>Headings go down one level at a time, from 2 to 4 (WCAG 1.3.1).</summary>
internal static class HeadingsAreOrdered
{
    private const int Deepest = 4;

    public static void Check(PageInspection page, HeadingRules rules)
    {
        var above = 1;
        foreach (var heading in page.All<HeadingBlock>())
        {
            if (heading.Level > above + 1)
                page.Report(rules, PolicyCodes.HeadingOrder, heading, $"a heading of level {heading.Level} stands below one of level {above}", $"write `{new string('#', above + 1)}`");
            else if (heading.Level > Deepest)
                page.Report(rules, PolicyCodes.HeadingOrder, heading, $"a heading of level {heading.Level} is too deep", "use levels 2 to 4");
            above = heading.Level;
        }
    }
}
