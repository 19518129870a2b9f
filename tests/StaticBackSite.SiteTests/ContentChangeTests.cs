using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

namespace StaticBackSite.SiteTests;

/// <summary>A change of content is published, or meets one clear finding; the other tests of this suite hold for whatever is published.</summary>
public sealed class ContentChangeTests
{
    public static TheoryData<string> Names => [.. ContentChange.All.Select(change => change.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_published_or_meets_its_finding(string name)
    {
        var change = ContentChange.All.Single(change => change.Name == name);
        var report = new SiteBuild(WholeProgram.WithPacks, TestTheme.Renderer()).Run(change.To(PublishedSite.ReadCommittedInput()), new BuildOptions { Date = ProjectFolder.SiteDay }, stop: TestContext.Current.CancellationToken).Report;
        var errors = report.Diagnostics.Where(finding => finding.Severity == Severity.Error).ToArray();

        if (change.Expected is null)
            Assert.True(errors.Length == 0, string.Join('\n', errors.Select(finding => $"{finding.Location.Path}:{finding.Location.Line}: {finding.Code} {finding.Message}")));
        else
            Assert.True(errors.Any(finding => finding.Code.Id == change.Expected && finding.Location != SourceLocation.Nowhere && finding.Hint is not null), string.Join('\n', errors.Select(finding => $"{finding.Location.Path}:{finding.Location.Line}: {finding.Code} {finding.Message}")));
    }
}
