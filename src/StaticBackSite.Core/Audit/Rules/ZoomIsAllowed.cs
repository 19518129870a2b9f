using System.Globalization;
using StaticBackSite.Audit.Pages;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Audit.Rules;

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
