using System.Collections.Frozen;
using AngleSharp.Dom;
using StaticBackSite.Audit.Addresses;
using StaticBackSite.Audit.Pages;
using StaticBackSite.Content.Syntax.Links;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>A link says where it leads, in words or by the alternative of its picture (WCAG 2.4.4).</summary>
internal static class LinksHaveNames
{
    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        foreach (var link in page.With("href").Where(e => e.LocalName is "a" or "area" && !e.IsHidden()))
        {
            if (AccessibleName.Of(page, link).Length == 0)
                diagnostics.Report(AuditCodes.LinkWithoutName, page.At(link), "this link has no words", "write where it leads; if it holds only a picture, say it in the picture's alternative");
        }
    }
}

/// <summary>The words of a link make sense alone (WCAG 2.4.4, 2.4.9).</summary>
internal static class LinkTextsSayWhere
{
    private static readonly FrozenSet<string> Vague = new[]
    {
        "click", "click here", "click this", "here", "read more", "read on", "more", "more info", "more information", "learn more", "find out more", "see more",
        "see here", "link", "this link", "this", "this page", "page", "continue", "go", "details", "download", "website", "this website",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        foreach (var link in page.All("a").Where(e => e.HasAttribute("href")))
        {
            var words = AccessibleName.Of(page, link);
            if (Vague.Contains(words.Trim(' ', '.', ',', ':', '!', '…', '›', '»', '→', '>')))
                diagnostics.Report(AuditCodes.VagueLinkText, page.At(link), $"“{words}” does not say where the link leads", "name the page that it leads to");
        }
    }
}

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

/// <summary>A page opened in a new window cannot reach back to the one that opened it.</summary>
internal static class NewWindowsAreSafe
{
    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        foreach (var link in page.With("target").Where(e => e.Is("target", "_blank")))
        {
            if (!link.HasToken("rel", "noopener") && !link.HasToken("rel", "noreferrer"))
                diagnostics.Report(AuditCodes.UnsafeNewWindow, page.At(link), "this opens a new window that can reach back to this page", "take `target` out, so that readers can go back; or add `rel=\"noopener\"`");
        }
    }
}

/// <summary>An address leads somewhere: <c>javascript:</c> does not.</summary>
internal static class AddressesAreNoScripts
{
    private static readonly string[] Attributes = ["href", "src", "action", "formaction", "data"];

    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        foreach (var element in Attributes.SelectMany(page.With))
        {
            // A drawing may have href twice, old and new.
            if (element.Attributes.Any(a => Attributes.Contains(a.LocalName, StringComparer.Ordinal) && LinkSchemes.SchemeOf(a.Value) is "javascript" or "vbscript"))
                diagnostics.Report(AuditCodes.ScriptAddress, page.At(element), "this address is a script and leads nowhere", "link to a page, or use a button whose script stands in a file");
        }
    }
}
