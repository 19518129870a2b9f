using StaticBackSite.Reporting;
using StaticBackSite.Tests.Repeats;
using StaticBackSite.Timing;

namespace StaticBackSite.Tests.Timing;

public sealed class TimingsTests
{
    private const string Header = "phase              step     pipeline            files         ms         MB\n";

    [Fact]
    public void Every_step_and_every_pipeline_has_a_row()
    {
        using var site = new RepeatedBuild();
        Assert.Equal(0, site.Build("--timings"));

        var table = site.Said[site.Said.IndexOf(Header, StringComparison.Ordinal)..];
        var rows = table.TrimEnd().Split('\n').Skip(1).Select(row => (Phase: row[..19].Trim(), Step: row[19..28].Trim(), Pipeline: row[28..45].Trim())).ToArray();
        Assert.Equal(
            ["Input read", "Input compare", "Output compare", "Process metadata", "PostProcess index", "PostProcess link", "PostProcess graph", "PostProcess check", "Output write"],
            rows.Where(row => row.Step.Length > 0).Select(row => $"{row.Phase} {row.Step}"));
        Assert.Equal(new TestSite().Publication.Files.Select(file => file.Pipeline).Distinct().Order(StringComparer.Ordinal), rows.SkipWhile(row => row.Step != "write").Select(row => row.Pipeline).Where(name => name.Length > 0));
        Assert.Equal(["garbage collection", "whole build"], rows[^2..].Select(row => row.Phase));
    }

    [Fact]
    public void Without_the_option_there_is_no_table()
    {
        using var site = new RepeatedBuild();
        site.Build();

        Assert.DoesNotContain("pipeline", site.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quiet_build_says_findings_and_nothing_else()
    {
        using var site = new RepeatedBuild();
        Assert.Equal(0, site.Build("--quiet"));
        Assert.Equal("", site.Said);
        Assert.Equal(0, site.Build("--quiet"));
        Assert.Equal("", site.Said);

        site.Write("index.md", "---\ntitle: Home\ndescription: The first page.\n---\nSee [more](more.md).\n");
        Assert.Equal(1, site.Build("--quiet"));
        Assert.Contains("input/index.md:5:12: error SB2001: there is no file `more.md`", site.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void The_times_of_a_step_are_those_of_the_clock()
    {
        var clock = new SteppedClock();
        var watch = new BuildWatch(clock);
        watch.Step(Phase.Process, "parse", step => step.Do("Pages", () => clock.Now += TimeSpan.FromSeconds(2)));

        var table = TimingsReport.Format(watch, TimeSpan.FromSeconds(3));
        Assert.StartsWith(Header, table, StringComparison.Ordinal);
        Assert.Matches(@"\nProcess +parse +1 +2,000\.0 ", table);
        Assert.Matches(@"\n +Pages +1 +2,000\.0 ", table);
        Assert.Matches(@"\nwhole build +3,000\.0 ", table);
    }

    private sealed class SteppedClock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}
