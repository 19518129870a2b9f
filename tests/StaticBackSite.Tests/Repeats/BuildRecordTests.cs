using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Outputs;
using StaticBackSite.Publishing;
using StaticBackSite.Reading.Input;
using StaticBackSite.Repeats;
using StaticBackSite.Routing;
using StaticBackSite.Sources;
using StaticBackSite.Tests.Commands;

namespace StaticBackSite.Tests.Repeats;

/// <summary>A build that does nothing must be right about it.</summary>
public sealed class BuildRecordTests : IDisposable
{
    private readonly RepeatedBuild _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_second_build_of_the_same_files_has_nothing_to_do()
    {
        Assert.Equal(0, _site.Build());
        Assert.False(_site.SaysNothingHasChanged);
        var written = _site.Bytes();

        Assert.Equal(0, _site.Build());
        Assert.True(_site.SaysNothingHasChanged, _site.Said);
        Assert.Equal(written, _site.Bytes());
    }

    [Theory]
    [InlineData("--url", "https://elsewhere.example")]
    [InlineData("--no-index")]
    [InlineData("--drafts")]
    public void Another_option_is_another_build(params string[] options)
    {
        _site.Build();

        Assert.Equal(0, _site.Build(options));
        Assert.False(_site.SaysNothingHasChanged);
        Assert.Equal(0, _site.Build(options));
        Assert.True(_site.SaysNothingHasChanged);
    }

    [Fact]
    public void Another_day_is_another_build()
    {
        _site.Build();
        _site.Day = "2026-11-23";

        Assert.Equal(0, _site.Build());
        Assert.False(_site.SaysNothingHasChanged);
    }

    [Fact]
    public void Another_byte_of_the_input_is_another_build()
    {
        _site.Build();
        _site.Write("index.md", "---\ntitle: Home\ndescription: The first page.\n---\nWelcome!\n");
        Assert.Equal(0, _site.Build());
        Assert.False(_site.SaysNothingHasChanged);

        _site.Write("notes.txt", "new");
        Assert.Equal(0, _site.Build());
        Assert.False(_site.SaysNothingHasChanged);

        File.Move(_site.Input("notes.txt"), _site.Input("words.txt"));
        Assert.Equal(0, _site.Build());
        Assert.False(_site.SaysNothingHasChanged);
    }

    [Fact]
    public void Another_byte_of_the_output_is_another_build()
    {
        _site.Build();
        var written = _site.Bytes();
        foreach (var path in written.Keys.Where(path => path != OutputFolder.Marker))
        {
            File.AppendAllText(Path.Combine(_site.Output, path), " ");
            Assert.Equal(0, _site.Build());
            Assert.False(_site.SaysNothingHasChanged, path);
            Assert.Equal(written, _site.Bytes());

            File.Delete(Path.Combine(_site.Output, path));
            Assert.Equal(0, _site.Build());
            Assert.False(_site.SaysNothingHasChanged, path);
            Assert.Equal(written, _site.Bytes());
        }
    }

    [Fact]
    public void A_file_too_many_in_the_output_is_another_build()
    {
        _site.Build();
        var written = _site.Bytes();
        File.WriteAllText(Path.Combine(_site.Output, "stray.txt"), "mine");

        Assert.Equal(0, _site.Build());
        Assert.False(_site.SaysNothingHasChanged);
        Assert.Equal(written, _site.Bytes());
    }

    [Fact]
    public void What_was_found_is_told_every_time()
    {
        _site.Write("references.yml", "");
        for (var run = 0; run < 3; run++)
        {
            Assert.Equal(0, _site.Build());
            Assert.Contains("warning SB4003", _site.Said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_build_that_fails_leaves_the_record_of_the_site_that_is_there()
    {
        _site.Build();
        var good = File.ReadAllText(_site.Input("index.md"));
        _site.Write("index.md", good + "\n[Nowhere](gone.md)\n");
        Assert.Equal(1, _site.Build());

        _site.Write("index.md", good);
        Assert.Equal(0, _site.Build());
        Assert.True(_site.SaysNothingHasChanged);
    }

    [Fact]
    public void Another_program_is_another_build()
    {
        _site.Build();
        var files = ReadFiles.From(_site.Input(""), new DiagnosticBag(), TestContext.Current.CancellationToken);
        var options = new BuildOptions { Date = TestSite.Day };
        var output = OutputFolder.At(_site.Output);
        var site = SiteManifest.Parse(File.ReadAllBytes(Path.Combine(_site.Output, SiteManifest.FileName.Value)));

        BuildRecord.Of("program 1", output, files, options).Keep(site);
        Assert.True(BuildRecord.Of("program 1", output, files, options).StillHolds(output));
        Assert.False(BuildRecord.Of("program 2", output, files, options).StillHolds(output));
        Assert.False(BuildRecord.Of("program 1", output, [.. files, new SourceFile(new SourcePath("z.txt"), Array.Empty<byte>())], options).StillHolds(output));
        BuildRecord.Of("program 1", output, files, options).Forget();
        Assert.False(BuildRecord.Of("program 1", output, files, options).StillHolds(output));
    }

    [Fact]
    public void Records_of_folders_that_nobody_builds_any_more_are_forgotten()
    {
        using var staticback = new StaticBack();
        staticback.Environment["XDG_CACHE_HOME"] = staticback.PathOf("cache");
        for (var i = 0; i < BuildRecord.Most + 20; i++)
        {
            staticback.Write($"cache/staticback/builds/old-{i}", "x");
            File.SetLastWriteTimeUtc(staticback.PathOf($"cache/staticback/builds/old-{i}"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(i));
        }

        Assert.Equal(0, staticback.Run());
        var kept = Directory.GetFiles(staticback.PathOf("cache/staticback/builds")).Select(Path.GetFileName).ToArray();
        Assert.Equal(BuildRecord.Most, kept.Length);
        Assert.DoesNotContain("old-20", kept);
        Assert.Contains("old-21", kept);
        Assert.Equal(0, staticback.Run());
        Assert.StartsWith("Nothing has changed: output is", staticback.Output, StringComparison.Ordinal);
    }
}
