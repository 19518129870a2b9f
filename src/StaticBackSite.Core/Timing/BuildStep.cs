using System.Collections.Concurrent;

namespace StaticBackSite.Timing;

/// <summary>One step of a build: how long it took, and what each pipeline had of it.</summary>
internal sealed class BuildStep(Phase phase, string name, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, PipelineShare> _shares = new(StringComparer.Ordinal);
    private readonly long _began = clock.GetTimestamp();
    private readonly long _allocatedBefore = GC.GetTotalAllocatedBytes();
    private int _done;

    public Phase Phase => phase;

    /// <summary>What is done, in the words of the table: “parse”, “link”.</summary>
    public string Name => name;

    /// <summary>How many files there are to do; 0 where nothing is counted.</summary>
    public int Items { get; private set; }

    /// <summary>How many are done by now.</summary>
    public int Done => Volatile.Read(ref _done);

    public TimeSpan Elapsed { get; private set; }

    /// <summary>Bytes that all threads together have asked for.</summary>
    public long Allocated { get; private set; }

    /// <summary>By the names of the pipelines. The times are those of the threads that worked, so they can add up to more than <see cref="Elapsed"/>.</summary>
    public IReadOnlyDictionary<string, PipelineShare> Shares => _shares;

    public void Expect(int items) => Items = items;

    /// <summary>Does one file of a pipeline; safe to call from many threads.</summary>
    public T Do<T>(string pipeline, Func<T> work)
    {
        var began = clock.GetTimestamp();
        var result = work();
        _shares.GetOrAdd(pipeline, _ => new PipelineShare()).Add(clock.GetElapsedTime(began));
        Interlocked.Increment(ref _done);
        return result;
    }

    internal void End() => (Elapsed, Allocated) = (clock.GetElapsedTime(_began), GC.GetTotalAllocatedBytes() - _allocatedBefore);
}

/// <summary>Statiq's four phases; PostProcess begins when Process has ended for every pipeline.</summary>
internal enum Phase
{
    Input,
    Process,
    PostProcess,
    Output,
}
