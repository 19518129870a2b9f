using StaticBackSite.Content;
using StaticBackSite.Content.Syntax.Figures;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Rules.Structure;

/// <summary>Links inside drawings lead to pages of this site, by their addresses.</summary>
internal static class DrawingsLinkToPages
{
    public static readonly SiteCheck Rule = SiteCheck.Of(site => Check(site.Index, site.Diagnostics));

    private static void Check(SiteIndex index, DiagnosticBag diagnostics)
    {
        foreach (var link in index.Assets.Select(a => a.Drawing).OfType<Drawing>().SelectMany(f => f.Links))
        {
            if (index.PageAt(link.Target) is { } page)
                CheckFragment(link, page, diagnostics);
            else
                diagnostics.Report(DiagnosticCodes.DeadLink, link.Location, $"no page is published at `{link.Target}`", Suggestion.NameLike(link.Target.Value, index.Addresses, "write the address of a page as it is published"));
        }
    }

    private static void CheckFragment(SvgLink link, ParsedDocument page, DiagnosticBag diagnostics)
    {
        if (link.Fragment is { Length: > 0 } fragment && !page.Anchors.Contains(fragment))
            diagnostics.Report(DiagnosticCodes.DeadFragment, link.Location, $"{page.Source.Path} has no heading `#{fragment}`", page.AnchorNames.Nearest(fragment) is { } near ? $"did you mean `#{near}`?" : null);
    }
}
