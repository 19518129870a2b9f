using StaticBackSite.Tests.Commands;

namespace StaticBackSite.Tests.Pipelines;

/// <summary>The W3C's own checker on every page of the real site.</summary>
public sealed class NuHtmlCheckerTests
{
    [Fact]
    public void Finds_no_error_on_any_page_and_does_find_one()
    {
        using var staticback = new StaticBack();
        Assert.Equal(0, staticback.Run("--input", Path.Combine(ProjectFolder.Repository, "input"), "--no-search", "--date", "2026-11-22"));
        // One start of Java for both: a page with an error lies among the others.
        staticback.Write("output/with-an-error.html", "<!doctype html><html lang=en><title>x</title><p id=a>x<p id=a>y");

        var errors = NuHtmlChecker.ErrorsIn(staticback.PathOf("output")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.NotEmpty(errors);
        Assert.All(errors, error => Assert.Contains("with-an-error.html", error, StringComparison.Ordinal));
    }
}
