using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Outputs;
using StaticBackSite.Reading.Input;
using StaticBackSite.Sources;
using StaticBackSite.Tests.Commands;

namespace StaticBackSite.Tests.Output;

/// <summary>The real site has the same bytes whatever the machine is like.</summary>
public sealed class ReproducibilityTests
{
    private static readonly string Input = Path.Combine(ProjectFolder.Repository, "input");

    private static readonly Lazy<string> Usual = new(() => Digest([]));

    [Theory]
    [InlineData("LANG", "tr_TR.UTF-8")]
    [InlineData("TZ", "Pacific/Kiritimati")]
    [InlineData("DOTNET_PROCESSOR_COUNT", "1")]
    [InlineData("DOTNET_PROCESSOR_COUNT", "2")]
    public void Does_not_depend_on_the_machine(string variable, string value) => Assert.Equal(Usual.Value, Digest([(variable, value)]));

    [Fact]
    public void The_day_can_come_from_the_environment()
    {
        var files = ReadFiles.From(Input, new DiagnosticBag(), TestContext.Current.CancellationToken);

        Assert.NotEmpty(files);
        Assert.Equal(Usual.Value, Digest([("SOURCE_DATE_EPOCH", "1795305600")], day: null));
    }

    [Fact]
    public void Does_not_depend_on_the_order_of_the_folder()
    {
        var files = ReadFiles.From(Input, new DiagnosticBag(), TestContext.Current.CancellationToken);
        var shuffled = files.ToArray();
        new Random(1).Shuffle(shuffled);

        Assert.NotEqual(files.Select(f => f.Path), shuffled.Select(f => f.Path));
        Assert.Equal(Hash(files), Hash([.. shuffled]));
    }

    [Fact]
    public void Does_not_depend_on_line_endings()
    {
        var unix = new TestSite().WithPage("a.md", "One.\n\nTwo\\\nthree.\n\n```text\ncode\nmore\n```\n\n* a\n* b");
        var windows = new TestSite().With("a.md", "---\ntitle: A page\ndescription: About a.md.\n---\nOne.\n\nTwo\\\nthree.\n\n```text\ncode\nmore\n```\n\n* a\n* b\n".ReplaceLineEndings("\r\n"));

        Assert.Equal(unix.Html("a/index.html"), windows.Html("a/index.html"));
    }

    private static string Digest((string Name, string Value)[] environment, string? day = "2026-11-22")
    {
        using var staticback = new StaticBack();
        foreach (var (name, value) in environment)
            staticback.Environment[name] = value;
        string[] arguments = ["--input", Input, "--no-search"];
        Assert.Equal(0, staticback.Run(day is null ? arguments : [.. arguments, "--date", day]));
        return SiteManifest.Parse(File.ReadAllBytes(staticback.PathOf("output/.manifest.json"))).Digest;
    }

    private static string Hash(ImmutableArray<SourceFile> input) =>
        new SiteManifest([.. new SiteBuild(WholeProgram.Site, TestTheme.Renderer()).Run(input, new BuildOptions { Date = TestSite.Day }).RenderAll().Select(f => ManifestEntry.Of(f.Path, f.Content.Span))]).Digest;
}
