using StaticBackSite.Diagnostics;
using StaticBackSite.Documents;

namespace StaticBackSite.Modules.PostProcess;

/// <summary>Links inside drawings lead to pages of this site, by their addresses.</summary>
public static class CheckDrawings
{
    public static void Run(SiteIndex index, DiagnosticBag diagnostics)
    {
        foreach (var link in index.Assets.Select(a => a.Figure).OfType<Markdown.Figures.SvgFigure>().SelectMany(f => f.Links))
        {
            if (index.PageAt(link.Target) is null)
                diagnostics.Report(DiagnosticCodes.DeadLink, link.Location, $"no page is published at `{link.Target}`", Suggestion.NameLike(link.Target.Value, index.Pages.Select(p => p.Route.Url.Value), "write the address of a page as it is published"));
        }
    }
}
