using System.Collections.Immutable;
using System.Text;
using StaticBackSite.Diagnostics;
using StaticBackSite.Outputs.Hosting;
using StaticBackSite.Preview;
using StaticBackSite.Reading.Input;
using StaticBackSite.Reporting;
using StaticBackSite.Sources;

namespace StaticBackSite.Tests.Preview;

/// <summary>What a preview shows after any changes is to the byte what a build makes of the same files, its own script excepted.</summary>
public sealed class SameAsBuildTests
{
    private static readonly byte[] ScriptLine = Encoding.UTF8.GetBytes(PreviewScript.Line);
    private static readonly string Input = Path.Combine(ProjectFolder.Repository, "input");

    [Fact]
    public async Task Every_file_of_the_site_of_this_repository_is_served_as_it_is_built()
    {
        await using var preview = await RunningPreview.Start(CopySite);
        var built = Build(ReadFiles.From(preview.Folder, new DiagnosticBag(), TestContext.Current.CancellationToken));

        foreach (var file in built.RenderAll(TestContext.Current.CancellationToken).Where(f => f.Path.Value != "404.html"))
        {
            // What is said to the host is not published by it.
            if (file.Path.Value is HostingFiles.Headers or HostingFiles.Redirects)
                continue;
            var address = file.Path.Value.EndsWith("index.html", StringComparison.Ordinal) ? file.Path.Value[..^"index.html".Length] : file.Path.Value;
            var served = await preview.Client.GetByteArrayAsync(address, TestContext.Current.CancellationToken);
            Assert.True(Without(served).AsSpan().SequenceEqual(file.Content.Span), file.Path.Value);
        }
    }

    private static readonly int Edits = Thorough.Of(full: 200, sample: 60);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Thorough.Of(full: 20, sample: 2))];

    /// <summary>A run that takes over what it can of the run before, many times in a row, against one that begins anew.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void After_random_edits_renames_and_deletions_every_file_is_that_of_a_clean_build(int seed)
    {
        var site = new EditedSite(seed);
        var build = new SiteBuild(WholeProgram.Site, TestTheme.Renderer());
        Publication? before = null;
        for (var step = 0; step < Edits; step++)
        {
            var what = site.Edit();
            before = build.Run(site.Files, RunningPreview.Options, before, TestContext.Current.CancellationToken);
            if (step % 2 == 0)
                Assert.NotNull(before.Report);
            // Every tenth state is compared as a whole, so that a mistake is found near the edit that shows it.
            if (step % 10 == 9)
                AssertSame(Build(site.Files), before, $"seed {seed}, step {step}: {what}");
        }
    }

    [Fact]
    public async Task After_random_edits_on_the_disk_the_server_shows_what_a_clean_build_gives()
    {
        var site = new EditedSite(seed: 21);
        await using var preview = await RunningPreview.Start(p => site.WriteTo(p.Folder));
        for (var step = 0; step < Edits; step++)
        {
            site.Edit();
            site.WriteTo(preview.Folder);
            if (step % 20 == 0)
                await Task.Delay(25, TestContext.Current.CancellationToken);
        }
        var built = Build(ReadFiles.From(preview.Folder, new DiagnosticBag(), TestContext.Current.CancellationToken));
        var pages = built.RenderAll(TestContext.Current.CancellationToken).Where(f => f.Path.Value.EndsWith(".html", StringComparison.Ordinal)).ToDictionary(f => f.Path.Value, StringComparer.Ordinal);

        await preview.Until("every page is that of a clean build", async () =>
        {
            foreach (var (path, page) in pages)
            {
                using var answer = await preview.Client.GetAsync(path, TestContext.Current.CancellationToken);
                var served = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
                if (!Without(served).AsSpan().SequenceEqual(page.Content.Span) && !Encoding.UTF8.GetString(served).Contains("cannot be read", StringComparison.Ordinal))
                    return false;
            }
            return true;
        });
        Assert.True(pages.Count > 10);
    }

    internal static Publication Build(ImmutableArray<SourceFile> files) => new SiteBuild(WholeProgram.Site, TestTheme.Renderer()).Run(files, RunningPreview.Options);

    private static void AssertSame(Publication expected, Publication actual, string when)
    {
        Assert.Equal(expected.Files.Select(f => f.Path), actual.Files.Select(f => f.Path));
        foreach (var (clean, kept) in expected.RenderAll().Zip(actual.RenderAll()))
            Assert.True(clean.Content.Span.SequenceEqual(kept.Content.Span), $"{when}: {clean.Path} differs");
        var text = new TextReport("input");
        Assert.Equal(text.Format(expected.Report), text.Format(actual.Report));
    }

    private static byte[] Without(byte[] served) =>
        served.AsSpan().IndexOf(ScriptLine) is var at and >= 0 ? [.. served[..at], .. served[(at + ScriptLine.Length)..]] : served;

    private static void CopySite(RunningPreview preview)
    {
        foreach (var file in ReadFiles.From(Input, new DiagnosticBag(), TestContext.Current.CancellationToken))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(preview.PathOf(file.Path.Value))!);
            File.WriteAllBytes(preview.PathOf(file.Path.Value), file.Content.ToArray());
        }
    }
}
