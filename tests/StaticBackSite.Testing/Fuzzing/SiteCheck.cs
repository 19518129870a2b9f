using System.Globalization;
using System.Text;
using StaticBackSite.Outputs.Hosting;
using StaticBackSite.Reporting;
using StaticBackSite.Serving;

namespace StaticBackSite.Testing.Fuzzing;

/// <summary>Builds a site, reports its findings in every format, and makes every file, as a preview does even of a site with errors.</summary>
internal static class SiteCheck
{
    public static void Run(TestSite site)
    {
        var report = site.Publication.Report;
        Readable(site.Report);
        Readable(GitHubReport.Format(report, "input"));
        JsonReport.Format(report, "input");
        SarifReport.Format(report, "input");
        foreach (var file in site.Render())
        {
            if (file.Path.Value.StartsWith('/') || file.Path.Value.Split('/').Contains("..", StringComparer.Ordinal))
                throw new FuzzFailureException($"a file outside the site: {file.Path}");
        }
        Understood(site);
    }

    /// <summary>What a terminal or a log would take for a command, and what hides or reorders text.</summary>
    public static void Readable(string report)
    {
        foreach (var rune in report.EnumerateRunes())
        {
            if (rune.Value is not ('\n' or '\t') && (Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format))
                throw new FuzzFailureException(string.Create(CultureInfo.InvariantCulture, $"a report holds U+{rune.Value:X4}"));
        }
    }

    /// <summary>The site's own files for its host are read back without a line that is not understood.</summary>
    private static void Understood(TestSite site)
    {
        var rules = ReadHostingRules.From(Text(site, HostingFiles.Headers), Text(site, HostingFiles.Redirects), null);
        if (rules.NotUnderstood is [var first, ..])
            throw new FuzzFailureException($"our own server does not understand our own file: {first}");
        foreach (var path in site.Publication.Files.Select(file => "/" + file.Url.Value))
            rules.RedirectFor(path, isThere: true);
    }

    private static string? Text(TestSite site, string path) => site.Publication.Files.Any(file => file.Path.Value == path) ? site.Html(path) : null;
}
