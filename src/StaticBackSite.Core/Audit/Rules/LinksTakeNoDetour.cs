using StaticBackSite.Audit.Addresses;
using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>A link leads straight to a page, not to an address that the host sends on to it.</summary>
internal static class LinksTakeNoDetour
{
    public static void Check(AuditedSite site, DiagnosticBag diagnostics)
    {
        foreach (var link in site.References.Where(reference => reference.Written.Kind == ReferenceKind.Link))
        {
            if (link.Target is Target.Inside place && site.FileBehind(place) is { } file)
                diagnostics.Report(AuditCodes.LinkDetour, site.Locate(link.From, link.Written.Span), $"`{link.Written.Address}` is not the address of this page, and hosts must send readers on", $"write `{site.Addresses.HrefOf(file.Path)}`");
        }
    }
}
