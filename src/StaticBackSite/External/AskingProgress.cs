using System.Diagnostics;

namespace StaticBackSite.External;

/// <summary>Says now and then, on a line of its own, how far the questions are; a log stays readable, and nobody thinks the program has stopped.</summary>
internal sealed class AskingProgress(int all, Action<string> say) : IProgress<int>
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private readonly Stopwatch _since = Stopwatch.StartNew();

    public void Report(int value)
    {
        lock (_lock)
        {
            if (_since.Elapsed < Interval || value == all)
                return;
            _since.Restart();
        }
        say($"Asked for {value:N0} of {all:N0} addresses.");
    }
}
