using StaticBackSite.Audit.Addresses;
using StaticBackSite.Audit.Pages;
using StaticBackSite.Content.Syntax.Links;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>404.html is shown at any address, so that its own addresses begin at the root.</summary>
internal static class NotFoundPageUsesWholeAddresses
{
    public static void Check(AuditedSite site, DiagnosticBag diagnostics)
    {
        foreach (var reference in site.References.Where(reference => site.Page(reference.From) is { Kind: PageKind.NotFound, Base: null }))
        {
            var address = reference.Written.Address.Trim();
            if (reference.Target is Target.Inside or Target.Beside && !address.StartsWith('/') && !address.StartsWith('#') && LinkSchemes.SchemeOf(address) is null)
                diagnostics.Report(AuditCodes.RelativeAddressOnNotFoundPage, site.Locate(reference.From, reference.Written.Span), $"`{address}` leads elsewhere when this page is shown inside a folder", $"begin it with {site.Addresses.BasePath}");
        }
    }
}
