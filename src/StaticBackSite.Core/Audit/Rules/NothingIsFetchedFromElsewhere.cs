using StaticBackSite.Audit.Addresses;
using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>A browser that shows a page tells no other host of it.</summary>
internal static class NothingIsFetchedFromElsewhere
{
    public static void Check(AuditedSite site, DiagnosticBag diagnostics)
    {
        foreach (var reference in site.References.Where(reference => reference.Written.Kind is ReferenceKind.Asset or ReferenceKind.Contact))
        {
            if (reference.Target is Target.Outside(var url))
                diagnostics.Report(AuditCodes.ThirdPartyRequest, site.Locate(reference.From, reference.Written.Span), $"this makes a browser ask {url.Host}, which then knows who reads this page", Hint(site, reference));
        }
    }

    private static string Hint(AuditedSite site, ResolvedReference reference) =>
        !site.Addresses.IsKnown ? "if that is this very site, give its address to the check; else publish the file with the site"
        : reference.Written.Kind == ReferenceKind.Contact ? "take it out"
        : "publish the file with the site, and use it from there";
}
