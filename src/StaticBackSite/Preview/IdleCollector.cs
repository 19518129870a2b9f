namespace StaticBackSite.Preview;

/// <summary>
/// Gives memory back while nobody saves. The first build of a large site leaves as much garbage as it leaves pages, and the
/// collector would get to it only when somebody waits.
/// </summary>
internal sealed class IdleCollector : IDisposable
{
    private const long Worthwhile = 200_000_000;

    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1.5);

    private readonly Timer _timer;
    private long _allocated;

    public IdleCollector() => _timer = new Timer(_ => Collect());

    /// <summary>Something happens; the collection waits.</summary>
    public void Postpone() => _timer.Change(Idle, Timeout.InfiniteTimeSpan);

    public void Dispose() => _timer.Dispose();

    private void Collect()
    {
        if (GC.GetTotalAllocatedBytes() - _allocated < Worthwhile)
            return;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        _allocated = GC.GetTotalAllocatedBytes();
    }
}
