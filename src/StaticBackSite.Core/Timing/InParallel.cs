using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace StaticBackSite.Timing;

/// <summary>
/// One result for each item, in the items' order, made by all processors. Each takes the next item when it is done with
/// the last, where ordered PLINQ deals them out beforehand and waits for whoever got the longest pages.
/// </summary>
internal static class InParallel
{
    /// <param name="stop">Asked before each item.</param>
    /// <exception cref="OperationCanceledException">Somebody has stopped it. Any other exception is the first that an item brought, as it was.</exception>
    public static ImmutableArray<TResult> SelectInParallel<TItem, TResult>(this IReadOnlyList<TItem> items, Func<TItem, TResult> select, CancellationToken stop = default)
    {
        var results = new TResult[items.Count];
        try
        {
            Parallel.For(0, results.Length, new ParallelOptions { CancellationToken = stop }, i =>
            {
                stop.ThrowIfCancellationRequested();
                results[i] = select(items[i]);
            });
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(results);
    }
}
