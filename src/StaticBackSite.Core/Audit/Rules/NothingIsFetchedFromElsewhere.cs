using System.Text.RegularExpressions;
using StaticBackSite.Audit.Addresses;
using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;
using StaticBackSite.Outputs.Hosting;

namespace StaticBackSite.Audit.Rules;

/// <summary>A browser that shows a page tells no other host of it.</summary>
internal static partial class NothingIsFetchedFromElsewhere
{
    public static void Check(AuditedSite site, DiagnosticBag diagnostics)
    {
        var pictures = PictureHosts(site);
        foreach (var reference in site.References.Where(reference => reference.Written.Kind is ReferenceKind.Asset or ReferenceKind.Contact))
        {
            if (reference.Target is Target.Outside(var url) && !(reference.Written.Kind == ReferenceKind.Asset && pictures.Contains(url.Host)))
                diagnostics.Report(AuditCodes.ThirdPartyRequest, site.Locate(reference.From, reference.Written.Span), $"this makes a browser ask {url.Host}, which then knows who reads this page", Hint(site, reference));
        }
    }

    /// <summary>Hosts that the site's own policy lets its pages show pictures of, as it is served with them.</summary>
    private static HashSet<string> PictureHosts(AuditedSite site)
    {
        var headers = site.File(HostingFiles.Headers) is { } file ? AuditedSite.Read(file).Text : "";
        return [.. Sources().Matches(headers).SelectMany(match => match.Groups["hosts"].Value.Split(' ')).Where(host => host.StartsWith("https://", StringComparison.Ordinal)).Select(host => host["https://".Length..])];
    }

    [GeneratedRegex("img-src (?<hosts>[^;\n]*)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sources();

    private static string Hint(AuditedSite site, ResolvedReference reference) =>
        !site.Addresses.IsKnown ? "if that is this very site, give its address to the check; else publish the file with the site"
        : reference.Written.Kind == ReferenceKind.Contact ? "take it out"
        : "publish the file with the site, and use it from there";
}
