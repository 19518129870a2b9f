using StaticBackSite.Audit.Addresses;
using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>A link into the site leads to a file that is there. Capital letters count, as they do for most hosts.</summary>
internal static class LinksLeadSomewhere
{
    public static void Check(AuditedSite site, DiagnosticBag diagnostics)
    {
        var suggest = new SuggestAddress(site);
        foreach (var link in site.References.Where(reference => reference.Written.Kind is ReferenceKind.Link or ReferenceKind.Mention))
        {
            if (WhatIsWrong(site, link, suggest) is var (message, hint))
                diagnostics.Report(AuditCodes.DeadLink, site.Locate(link.From, link.Written.Span), message, hint);
        }
    }

    private static (string Message, string Hint)? WhatIsWrong(AuditedSite site, ResolvedReference link, SuggestAddress suggest) => link.Target switch
    {
        Target.Inside when link.Written.Address.Trim().Length == 0 => ("this link has no address", "write where it leads"),
        Target.Inside place when site.FileAt(place) is null && site.FileBehind(place) is null && !site.IsRedirected(place) => ($"`{link.Written.Address}` leads to a page that is not there", suggest.For(place)),
        Target.Beside => ($"`{link.Written.Address}` leads out of the site, whose addresses begin with {site.Addresses.BasePath}", $"write {site.Addresses.BasePath} in front of it"),
        Target.OtherScheme("mailto" or "tel") when IsEmpty(link.Written.Address) => ($"`{link.Written.Address}` names nobody to write to or call", "write the address or the number behind the colon"),
        Target.OtherScheme("file") => ($"`{link.Written.Address}` leads to a file on your own computer", "publish the file, and link to its address on the site"),
        Target.Unreadable => ($"`{link.Written.Address}` is not an address", "correct it; a link to another site begins with https://"),
        _ => null,
    };

    /// <summary><c>mailto:</c> may have its address among the headers: <c>mailto:?to=a@b.example</c>.</summary>
    private static bool IsEmpty(string address)
    {
        var rest = address[(address.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        return rest.Length == 0 || (rest.StartsWith('?') && !rest.Contains("to=", StringComparison.OrdinalIgnoreCase) && !rest.Contains("body=", StringComparison.OrdinalIgnoreCase) && !rest.Contains("subject=", StringComparison.OrdinalIgnoreCase));
    }
}
