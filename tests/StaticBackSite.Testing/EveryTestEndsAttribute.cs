using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using Xunit;
using Xunit.v3;

namespace StaticBackSite.Testing;

/// <summary>
/// Gives each test of an assembly a limit that only a hang can reach: slowness never fails a test. A test that reaches it is
/// cancelled; where it does not listen, the run ends and names it.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class EveryTestEndsAttribute : BeforeAfterTestAttribute
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(Thorough.Of(full: 60, sample: 15));
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, Timer> _running = new(StringComparer.Ordinal);

    public override void Before(MethodInfo methodUnderTest, IXunitTest test)
    {
        var context = TestContext.Current;
        _running[test.UniqueID] = new Timer(_ =>
        {
            context.CancelCurrentTest();
            Thread.Sleep(Grace);
            if (_running.ContainsKey(test.UniqueID))
                EndTheRun(test);
        }, null, Limit, Timeout.InfiniteTimeSpan);
    }

    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (_running.TryRemove(test.UniqueID, out var timer))
            timer.Dispose();
    }

    /// <summary>What a dying process writes to its error stream, the test platform shows.</summary>
    private static void EndTheRun(IXunitTest test)
    {
        Console.Error.WriteLine($"{test.TestDisplayName} has not ended within {Limit.TotalMinutes:0} minutes");
        Process.GetCurrentProcess().Kill();
    }
}
