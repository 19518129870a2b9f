using StaticBackSite.Tests.Commands;

namespace StaticBackSite.Tests.Pipelines;

/// <summary>The W3C's own checker on every page of the real site, where it is at hand.</summary>
public sealed class NuHtmlCheckerTests
{
    private const string Variable = "VNU_JAR";

    [Fact]
    public void Finds_no_error_on_any_page()
    {
        var jar = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipUnless(File.Exists(jar), $"the Nu Html Checker is run where {Variable} names its vnu.jar (npm install vnu-jar) and Java is installed");
        using var staticback = new StaticBack();
        Assert.Equal(0, staticback.Run("--input", Path.Combine(ProjectFolder.Repository, "input"), "--no-search", "--date", "2026-11-22"));

        Assert.Equal(0, Shell.Run("java", ["-jar", jar!, "--skip-non-html", "--errors-only", "--format", "gnu", staticback.PathOf("output")], out var said));
        Assert.Empty(said);

        // And it does find errors.
        staticback.Write("output/index.html", "<!doctype html><title>x</title><p><div id=a></div><div id=a></div>");
        Assert.NotEqual(0, Shell.Run("java", ["-jar", jar!, "--skip-non-html", "--errors-only", "--format", "gnu", staticback.PathOf("output")], out _));
    }
}
