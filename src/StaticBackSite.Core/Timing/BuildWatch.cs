using System.Collections.Immutable;

namespace StaticBackSite.Timing;

/// <summary>Says where a build is and where its time goes. It is asked from other threads while the build runs.</summary>
internal sealed class BuildWatch(TimeProvider clock)
{
    private ImmutableList<BuildStep> _steps = [];

    /// <summary>The steps so far, the one that is under way last.</summary>
    public ImmutableList<BuildStep> Steps => Volatile.Read(ref _steps);

    /// <summary>Does a step. Steps follow one another; what runs at the same time is inside one.</summary>
    public T Step<T>(Phase phase, string name, Func<BuildStep, T> work)
    {
        var step = new BuildStep(phase, name, clock);
        Volatile.Write(ref _steps, _steps.Add(step));
        var result = work(step);
        step.End();
        return result;
    }

    public void Step(Phase phase, string name, Action<BuildStep> work) =>
        Step(phase, name, step =>
        {
            work(step);
            return true;
        });
}

/// <summary>The files that a pipeline had in a step, and the time that threads spent on them.</summary>
internal sealed class PipelineShare
{
    private int _files;
    private long _ticks;

    public int Files => Volatile.Read(ref _files);

    public TimeSpan Busy => TimeSpan.FromTicks(Interlocked.Read(ref _ticks));

    internal void Add(TimeSpan busy)
    {
        Interlocked.Increment(ref _files);
        Interlocked.Add(ref _ticks, busy.Ticks);
    }
}
