using System.Text;
using System.Text.RegularExpressions;
using StaticBackSite.Audit;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Reading.Input;
using StaticBackSite.Reporting;

namespace StaticBackSite.Tests.Sites;

/// <summary>The second user: a manual of a computer program, which has nothing to do with health and must not show that others have.</summary>
public sealed partial class PlainSiteTests
{
    private static readonly Lazy<Publication> Site = new(() =>
    {
        var unreadable = new DiagnosticBag();
        return new SiteBuild(WholeProgram.WithPacks, TestTheme.Renderer()).Run(ReadFiles.From(Path.Combine(ProjectFolder.Repository, "tests", "sites", "plain"), unreadable), new BuildOptions { Date = TestSite.Day });
    });

    private static readonly Lazy<Dictionary<string, string>> Files = new(() =>
        Site.Value.RenderAll().Where(file => !file.Path.Value.EndsWith(".png", StringComparison.Ordinal)).ToDictionary(file => file.Path.Value, file => Encoding.UTF8.GetString(file.Content.Span), StringComparer.Ordinal));

    [Fact]
    public void It_is_built_without_a_finding() => Assert.Equal("", new TextReport("input").Format(Site.Value.Report));

    [Fact]
    public void It_has_one_of_everything()
    {
        string[] expected =
            ["404.html", "feed.xml", "glossary/flag/index.html", "guide/formats/index.md", "llms.txt", "opensearch.xml", "print/index.html", "setup/index.html", "site.webmanifest", "sitemap.xml", "_redirects"];

        Assert.Empty(expected.Except(Files.Value.Keys, StringComparer.Ordinal).Except(["opensearch.xml"], StringComparer.Ordinal));
        Assert.Contains("<code class=\"language-json\">", Files.Value["guide/formats/index.html"], StringComparison.Ordinal);
        Assert.Contains("<caption", Files.Value["guide/formats/index.html"], StringComparison.Ordinal);
        Assert.Contains("4 May 2026", Files.Value["guide/install/index.html"], StringComparison.Ordinal);
        Assert.Contains("href=\"/glossary/exit-code/\"", Files.Value["guide/count/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Its_pages_pass_the_audit() => Assert.Equal("", new TextReport("output").Format(SiteAudit.Run(Site.Value.RenderAll(TestContext.Current.CancellationToken), AuditOptions.Default)));

    /// <summary>Not a word, a style or a script.</summary>
    [Fact]
    public void Nothing_in_it_is_about_health() =>
        Assert.Empty(from file in Files.Value from found in Health().Matches(file.Value) select $"{file.Key}: {found.Value}");

    [GeneratedRegex("medical|clinical|care.?card|red.?flag|self.?check|refractory|evidence|health|explainer|warning sign|nhs", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Health();
}
