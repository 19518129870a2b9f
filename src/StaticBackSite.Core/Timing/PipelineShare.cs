namespace StaticBackSite.Timing;

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
