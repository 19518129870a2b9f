using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;
using StaticBackSite.Text;

namespace StaticBackSite.Rules.Structure;

/// <summary>No two files are published at one address, and no page lies where browsers keep files for ever.</summary>
internal static class FilesHaveOneAddress
{
    public static readonly SiteCheck Rule = SiteCheck.Of(Check);

    private static void Check(SiteInspection site)
    {
        // Compared without case and with accents composed: many hosts and disks cannot tell /X/ from /x/, nor é from e and an accent.
        var taken = new Dictionary<string, SourcePath>(StringComparer.OrdinalIgnoreCase);
        foreach (var route in site.Index.Pages.Select(p => p.Route).Concat(site.Index.Assets.Select(a => a.Route)).OrderBy(r => r.Source))
        {
            var output = CanonicalComposition.Compose(route.Output.Value);
            if (taken.TryAdd(output, route.Source))
                continue;
            var isTwin = CanonicalComposition.Compose(route.Source.Value) == CanonicalComposition.Compose(taken[output].Value);
            site.Report(
                DiagnosticCodes.DuplicateUrl, route.Source, $"this file and {taken[output]} would both be published at {route.Url}",
                isTwin ? "their names look alike, since one of them stores a letter and its accent as two characters (Unicode NFD); rename that file" : "rename or move one of them");
        }
        // Browsers are told to keep what lies in the folder of the build for ever; a page there has no hash in its name.
        foreach (var page in site.Index.Pages.Where(page => page.Route.Source.IsIn(Route.HashedFolder)))
            site.Report(DiagnosticCodes.ReservedFolder, page.Route.Source, $"the folder `{Route.HashedFolder}` is for files that browsers may keep for ever, and a page changes", "move it to another folder");
    }
}
