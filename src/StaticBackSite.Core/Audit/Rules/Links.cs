using System.Collections.Frozen;
using AngleSharp.Dom;
using StaticBackSite.Audit.Addresses;
using StaticBackSite.Audit.Pages;
using StaticBackSite.Content.Syntax.Links;
using StaticBackSite.Diagnostics;
using StaticBackSite.Outputs;

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
        Target.OtherScheme("mailto" or "tel") when IsEmpty(link.Written.Address) => ($"`{link.Written.Address}` has no address or number", "write it after the colon"),
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

/// <summary>What stands behind a # is the id of a part of that page.</summary>
internal static class FragmentsExist
{
    public static void Check(AuditedSite site, DiagnosticBag diagnostics)
    {
        var names = new Dictionary<OutputFile, NameIndex>();
        foreach (var reference in site.References)
        {
            if (reference.Target is not Target.Inside { Fragment.Length: > 0 } place || IsTop(place.Fragment) || (site.FileAt(place) ?? site.FileBehind(place)) is not { } file)
                continue;
            var anchors = site.AnchorsOf(file);
            var wanted = Uri.UnescapeDataString(place.Fragment);
            if (anchors is null || anchors.Contains(wanted) || anchors.Contains(place.Fragment))
                continue;
            if (!names.TryGetValue(file, out var near))
                names.Add(file, near = new NameIndex(anchors));
            diagnostics.Report(AuditCodes.DeadFragment, site.Locate(reference.From, reference.Written.Span), $"{file.Path} has nothing with the id `{wanted}`", Hint(wanted, near));
        }
    }

    /// <summary>The top of a page and a search for words (<c>#:~:text=</c>) need no id (HTML, “select the indicated part”).</summary>
    private static bool IsTop(string fragment) =>
        string.Equals(fragment, "top", StringComparison.OrdinalIgnoreCase) || fragment.StartsWith(":~:", StringComparison.Ordinal);

    private static string Hint(string wanted, NameIndex anchors) =>
        anchors.Nearest(wanted) is { } near ? $"did you mean `#{near}`?" : "use the id of a heading of that page, or take the `#…` away";
}

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

/// <summary>A reader can come to every page by following links.</summary>
internal static class PagesAreLinked
{
    public static void Check(AuditedSite site, DiagnosticBag diagnostics)
    {
        var linked = site.References
            .Where(reference => reference.Written.Kind == ReferenceKind.Link)
            .Select(link => link.Target is Target.Inside place && (site.FileAt(place) ?? site.FileBehind(place)) is { } file && file.Path != link.From.Path ? file.Path : default)
            .ToHashSet();
        foreach (var page in site.Pages.Where(page => page.Kind == PageKind.Page && page.File.Path.Value != "index.html" && !linked.Contains(page.File.Path)))
            diagnostics.Report(AuditCodes.UnlinkedPage, site.StartOf(page.File), "no other page links to this one", "link to it from a page that its readers come from, or unpublish it");
    }
}

/// <summary>A page that sends readers on can also be left by hand.</summary>
internal static class RedirectsOfferALink
{
    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        if (!page.All("a").Any(link => link.HasAttribute("href")))
            diagnostics.Report(AuditCodes.RedirectWithoutLink, page.At(page.Refresh), "this page sends readers on, but holds no link", "add a link to the new address");
    }
}

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
