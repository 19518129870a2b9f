using StaticBackSite.Audit.Addresses;
using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>Every file that a browser fetches for a page or a style sheet is there.</summary>
internal static class AssetsExist
{
    public static void Check(AuditedSite site, DiagnosticBag diagnostics)
    {
        var suggest = new SuggestAddress(site);
        foreach (var asset in site.References.Where(reference => reference.Written.Kind == ReferenceKind.Asset))
        {
            if (WhatIsWrong(site, asset, suggest) is var (message, hint))
                diagnostics.Report(AuditCodes.MissingAsset, site.Locate(asset.From, asset.Written.Span), message, hint);
        }
    }

    private static (string Message, string Hint)? WhatIsWrong(AuditedSite site, ResolvedReference asset, SuggestAddress suggest) => asset.Target switch
    {
        Target.Inside when asset.Written.Address.Length == 0 => ("the address of this file is empty", "write where the file is, or take the element out"),
        Target.Inside place when site.FileAt(place) is null && !site.IsRedirected(place) => ($"there is no file `{asset.Written.Address}`", suggest.For(place)),
        Target.Beside => ($"`{asset.Written.Address}` lies outside of the site, whose addresses begin with {site.Addresses.BasePath}", $"write {site.Addresses.BasePath} in front of it"),
        Target.OtherScheme("file") => ($"`{asset.Written.Address}` is a file on your own computer", "publish the file with the site"),
        Target.Unreadable => ($"`{asset.Written.Address}` is not an address", "correct it"),
        _ => null,
    };
}
