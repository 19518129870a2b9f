using System.Collections.Immutable;
using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

/// <summary>A page has one main part (WCAG 1.3.1, 2.4.1).</summary>
internal static class OneMain
{
    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        var mains = page.Landmarks("main").ToArray();
        if (mains.Length == 0)
            diagnostics.Report(AuditCodes.NotOneMain, page.At(page.Document.Body), "this page has no main part", "put its content into <main>");
        foreach (var second in mains.Skip(1))
            diagnostics.Report(AuditCodes.NotOneMain, page.At(second), "this is a second main part", "put all content into one <main>");
    }
}

/// <summary>Each page has a header, a navigation and a footer, outside of its main part (WCAG 1.3.1, 2.4.1).</summary>
internal static class LandmarksArePresent
{
    private static readonly ImmutableArray<(string Role, string Tag, string What)> Frame =
    [
        ("banner", "header", "header"),
        ("navigation", "nav", "navigation"),
        ("contentinfo", "footer", "footer"),
    ];

    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        foreach (var (role, tag, what) in Frame.Where(part => !page.Landmarks(part.Role).Any()))
            diagnostics.Report(AuditCodes.MissingLandmark, page.At(page.Document.Body), $"this page has no {what}", $"add a <{tag}>{(tag == "nav" ? "" : " outside of <main>")}");
    }
}

/// <summary>Where a page has several parts of one kind, each has a name of its own (WCAG 1.3.1, 2.4.6).</summary>
internal static class LandmarksAreToldApart
{
    private static readonly string[] Roles = ["banner", "navigation", "complementary", "contentinfo", "search"];

    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        foreach (var role in Roles)
        {
            var parts = page.Landmarks(role).Select(part => (Element: part, Name: AccessibleName.OfAttributes(page, part))).ToArray();
            if (parts.Length < 2)
                continue;
            foreach (var (element, _) in parts.Where(part => part.Name.Length == 0))
                diagnostics.Report(AuditCodes.LandmarksAlike, page.At(element), $"this is one of {parts.Length} parts of the kind “{role}”, and it has no name", "add an `aria-label` that says what it is for");
            foreach (var (element, name) in parts.Where(part => part.Name.Length > 0).GroupBy(part => part.Name, StringComparer.OrdinalIgnoreCase).SelectMany(same => same.Skip(1)))
                diagnostics.Report(AuditCodes.LandmarksAlike, page.At(element), $"two parts of the kind “{role}” are called “{name}”", "give each a name of its own");
        }
    }
}

/// <summary>The main part of a page says something besides the disclaimer.</summary>
internal static class MainHasContent
{
    /// <summary>In characters; the length of a short sentence.</summary>
    private const int Least = 40;

    public static void Check(HtmlPage page, DiagnosticBag diagnostics)
    {
        if (page.Main is not { } main)
            return;
        var length = main.Words().Length - page.With("data-disclaimer").Where(main.Contains).Sum(disclaimer => disclaimer.Words().Length);
        if (length < Least)
            diagnostics.Report(AuditCodes.EmptyPage, page.At(main), $"the main part of this page has {length} characters of text", "write the page, or unpublish it");
    }
}
