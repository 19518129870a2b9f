using System.Text.RegularExpressions;
using StaticBackSite.Audit.Addresses;
using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;
using StaticBackSite.Outputs.Hosting;

namespace StaticBackSite.Audit.Rules;

/// <summary>Scripts come from files, so that a content security policy can forbid all others. Data such as JSON-LD is no script.</summary>
internal static class ScriptsAreFiles
{
    private static readonly string[] Types = ["", "module", "text/javascript", "application/javascript", "importmap", "speculationrules"];

    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        foreach (var script in page.All("script").Where(e => !e.HasAttribute("src")))
        {
            if (Types.Contains((script.GetAttribute("type") ?? "").Trim(), StringComparer.OrdinalIgnoreCase))
                diagnostics.Report(AuditCodes.InlineScript, page.At(script), "this script is written into the page itself", "move it to a file and name the file in `src`");
        }
    }
}

/// <summary>Elements take their looks from the style sheet, not from an attribute of their own.</summary>
internal static class StylesAreFiles
{
    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        foreach (var element in page.With("style"))
            diagnostics.Report(AuditCodes.StyleAttribute, page.At(element), $"this `<{element.LocalName}>` has a style of its own", "give it a class, and write the style in the style sheet");
    }
}

/// <summary>No attribute is a script.</summary>
internal static class EventHandlersAreAbsent
{
    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        foreach (var attribute in page.Attributes.Where(name => name.Length > 2 && name.StartsWith("on", StringComparison.OrdinalIgnoreCase)))
        {
            foreach (var element in page.With(attribute))
                diagnostics.Report(AuditCodes.EventHandler, page.At(element), $"the attribute `{attribute}` is a script", "take it out, and add the behaviour in a script file");
        }
    }
}

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
