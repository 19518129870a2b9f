using System.Globalization;
using StaticBackSite.Audit.Pages;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>A page has a title (WCAG 2.4.2).</summary>
internal static class TitleIsPresent
{
    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        var title = HeadElements.Title(page);
        if (title is null || title.Words().Length == 0)
            diagnostics.Report(AuditCodes.NoTitle, page.At(title), "this page has no title", "write one between <title> and </title> in the head");
    }
}

/// <summary>No two pages have the same title (WCAG 2.4.2). Redirects and “page not found” do not count.</summary>
internal static class TitlesAreUnique
{
    public static void Check(AuditedSite site, DiagnosticBag diagnostics)
    {
        var alike = site.Pages
            .Where(page => page.Kind == PageKind.Page && page.Title is { Value.Length: > 0 })
            .GroupBy(page => page.Title!.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var (page, first) in alike.SelectMany(group => group.Skip(1).Select(page => (page, group.First()))))
            diagnostics.Report(AuditCodes.RepeatedTitle, site.Locate(page.File, page.Title!.Span), $"{first.File.Path} has the same title: “{page.Title.Value}”", "say what is different about this page");
    }
}

/// <summary>A page has a description for search results and previews.</summary>
internal static class DescriptionIsPresent
{
    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        var description = HeadElements.Description(page);
        if (string.IsNullOrWhiteSpace(description?.GetAttribute("content")))
            diagnostics.Report(AuditCodes.NoDescription, page.At(description ?? HeadElements.Title(page)), "this page has no description", "add `<meta name=\"description\" content=\"…\">` with a sentence or two");
    }
}

/// <summary>No two pages have the same description. Redirects and “page not found” do not count.</summary>
internal static class DescriptionsAreUnique
{
    public static void Check(AuditedSite site, DiagnosticBag diagnostics)
    {
        var alike = site.Pages
            .Where(page => page.Kind == PageKind.Page && page.Description is { Value.Length: > 0 })
            .GroupBy(page => page.Description!.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var (page, first) in alike.SelectMany(group => group.Skip(1).Select(page => (page, group.First()))))
            diagnostics.Report(AuditCodes.RepeatedDescription, site.Locate(page.File, page.Description!.Span), $"{first.File.Path} has the same description: “{page.Description.Value}”", "say what is different about this page");
    }
}

/// <summary>A page names its own address, whole, as the one that counts (RFC 6596).</summary>
internal static class CanonicalIsOwnAddress
{
    public static void Check(AuditedSite site, DiagnosticBag diagnostics)
    {
        foreach (var page in site.Pages.Where(page => page.Kind == PageKind.Page))
        {
            if (page.Canonical.IsEmpty && !page.NoIndex)
                diagnostics.Report(AuditCodes.NoCanonical, site.StartOf(page.File), "this page does not name its own address", $"add `<link rel=\"canonical\" href=\"{(site.Addresses.IsKnown ? site.Addresses.UrlOf(page.File.Path) : "https://…")}\">` to its head");
            foreach (var canonical in page.Canonical)
            {
                if (WhatIsWrong(site, page, canonical.Value) is { } message)
                    diagnostics.Report(AuditCodes.WrongCanonical, site.Locate(page.File, canonical.Span), message, site.Addresses.IsKnown ? $"write `{site.Addresses.UrlOf(page.File.Path)}`" : "write the whole address of this page");
            }
        }
    }

    private static string? WhatIsWrong(AuditedSite site, PageFacts page, string address)
    {
        if (page.Canonical.Length > 1)
            return "this page names several addresses as its own";
        if (!SiteUrl.TryParse(address, out var url))
            return $"`{address}` is not a whole address";
        return url == site.Addresses.UrlOf(page.File.Path) ? null : $"`{address}` is not the address of this page";
    }
}

/// <summary>The page names its language (WCAG 3.1.1).</summary>
internal static class LanguageIsDeclared
{
    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        if (string.IsNullOrWhiteSpace(page.Document.DocumentElement.GetAttribute("lang")))
            diagnostics.Report(AuditCodes.NoLanguage, page.At(page.Document.DocumentElement), "this page does not name its language", "write `lang=\"en-GB\"`, or the language it is in, into the <html> tag");
    }
}

/// <summary>Languages are named by tags of RFC 5646 (BCP 47).</summary>
internal static class LanguageTagsArePlausible
{
    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        foreach (var element in page.With("lang").Where(e => !string.IsNullOrWhiteSpace(e.GetAttribute("lang"))))
        {
            var tag = element.GetAttribute("lang")!;
            if (!LanguageTag.IsWellFormed(tag))
                diagnostics.Report(AuditCodes.ImplausibleLanguage, page.At(element), $"`{tag}` is not the name of a language", "write a tag such as `en`, `en-GB` or `de`");
        }
    }
}

/// <summary>A page can be enlarged at least to twice its size (WCAG 1.4.4).</summary>
internal static class ZoomIsAllowed
{
    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        foreach (var viewport in page.All("meta").Where(meta => meta.Is("name", "viewport")))
        {
            var settings = (viewport.GetAttribute("content") ?? "").Split([',', ';']).Select(setting => setting.Split('=', 2, StringSplitOptions.TrimEntries));
            if (settings.Any(setting => setting is [var name, var value] && Forbids(name.ToLowerInvariant(), value.ToLowerInvariant())))
                diagnostics.Report(AuditCodes.ZoomDisabled, page.At(viewport), "this page cannot be enlarged with two fingers", "write `content=\"width=device-width, initial-scale=1\"`");
        }
    }

    private static bool Forbids(string name, string value) => name switch
    {
        "user-scalable" => value is "no" or "0",
        "maximum-scale" => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var scale) && scale < 2,
        _ => false,
    };
}
