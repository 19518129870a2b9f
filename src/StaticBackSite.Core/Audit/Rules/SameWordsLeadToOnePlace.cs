using StaticBackSite.Audit.Addresses;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>Within the main part of a page, links that read alike lead to one place (WCAG 2.4.4, 2.4.9).</summary>
internal static class SameWordsLeadToOnePlace
{
    public static void Check(AuditedSite site, DiagnosticBag diagnostics)
    {
        foreach (var page in site.References.Where(reference => reference.Written.Words is { Length: > 0 }).GroupBy(reference => reference.From))
        {
            foreach (var alike in page.GroupBy(link => link.Written.Words!, StringComparer.OrdinalIgnoreCase))
            {
                var first = alike.First();
                if (alike.FirstOrDefault(link => PlaceOf(site, link) != PlaceOf(site, first)) is { } other)
                    diagnostics.Report(AuditCodes.SameWordsTwoTargets, site.Locate(other.From, other.Written.Span), $"“{alike.Key}” leads to {other.Written.Address} here, and to {first.Written.Address} before", "make the words differ, or both links lead to one place");
            }
        }
    }

    private static string PlaceOf(AuditedSite site, ResolvedReference link) => link.Target switch
    {
        Target.Inside place => $"{(site.FileAt(place) ?? site.FileBehind(place))?.Path.Value ?? place.Path}#{place.Fragment}",
        Target.Beside(var url) => url.AbsoluteUri,
        Target.Outside(var url) => url.AbsoluteUri,
        _ => link.Written.Address,
    };
}
