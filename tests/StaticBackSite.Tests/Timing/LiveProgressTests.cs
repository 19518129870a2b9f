using StaticBackSite.Reporting;
using StaticBackSite.Timing;

namespace StaticBackSite.Tests.Timing;

public sealed class LiveProgressTests
{
    [Fact]
    public void The_line_says_what_is_under_way_and_how_far_it_is()
    {
        var watch = new BuildWatch(TimeProvider.System);
        Assert.Equal("Starting", LiveProgress.Line(watch));

        watch.Step(Phase.PostProcess, "link", _ => Assert.Equal("PostProcess: link", LiveProgress.Line(watch)));
        watch.Step(Phase.Output, "write", step =>
        {
            step.Expect(10_242);
            for (var i = 0; i < 1_200; i++)
                step.Do("Pages", () => i);
            Assert.Equal("Output: write, 1,200 of 10,242 files", LiveProgress.Line(watch));
        });
    }

    /// <summary>A quick build shows nothing, not even for a moment.</summary>
    [Fact]
    public void What_ends_before_anybody_waits_leaves_no_trace()
    {
        using var errors = new StringWriter();
        new LiveProgress(new BuildWatch(TimeProvider.System), errors).Dispose();

        Assert.Equal("", errors.ToString());
    }
}
