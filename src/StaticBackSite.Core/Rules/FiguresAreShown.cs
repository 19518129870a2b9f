using StaticBackSite.Configuration.PolicyParts;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules;

/// <summary>A page that explains a mechanism or a movement shows it (PEMAT 15).</summary>
internal static class FiguresAreShown
{
    public static void Check(PageInspection page, FigureLimits limits)
    {
        if (limits.NeededIn.Contains(page.FrontMatter.Type) && !page.Page.Links.Any(l => l.IsImage))
            page.Report(limits, PolicyCodes.MissingFigure, page.TitleSpan, "this page has no figure", "add one: `![what it shows](figures/x.svg \"Caption.\")`");
    }
}
