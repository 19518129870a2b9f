using System.Runtime.InteropServices;

namespace StaticBackSite.Commands;

/// <summary>
/// Ctrl+C, a closed terminal, or what a CI system sends. The first asks the command to clean up and end. A command that is in
/// the midst of something that cannot be asked is ended all the same, before two seconds are over, and so it is by a second signal:
/// publishing is safe at every moment, and the next command takes away what is left.
/// </summary>
internal sealed class StopSignal : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(1300);
    private static readonly TimeSpan PatienceWithCleaning = TimeSpan.FromMilliseconds(400);

    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _registrations;
    private int _received;

    public StopSignal() => _registrations = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT }.Select(signal => PosixSignalRegistration.Create(signal, Receive))];

    public CancellationToken Token => _stop.Token;

    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
        _stop.Dispose();
    }

    private void Receive(PosixSignalContext signal)
    {
        signal.Cancel = true;
        if (Interlocked.Increment(ref _received) > 1)
        {
            Leave();
            return;
        }
        // Of the highest priority, and no task: all of the pool's threads may be at work.
        new Thread(() =>
        {
            Thread.Sleep(Patience);
            Leave();
        })
        { IsBackground = true, Priority = ThreadPriority.Highest }.Start();
        _stop.Cancel();
    }

    /// <summary>Ends the process; what it has under way takes its leftovers along if it can do so in a moment.</summary>
    private static void Leave()
    {
        new Thread(() =>
        {
            Thread.Sleep(PatienceWithCleaning);
            EndNow();
        })
        { IsBackground = true, Priority = ThreadPriority.Highest }.Start();
        Console.Error.WriteLine("staticback: stopped in the midst of its work; what was published is whole");
        Environment.Exit(ExitCodes.Usage);
    }

    private static void EndNow()
    {
        if (OperatingSystem.IsWindows())
            Environment.FailFast(message: null);
        else
            Exit(ExitCodes.Usage);
    }

    [DllImport("libc", EntryPoint = "_exit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern void Exit(int code);
}

/// <summary>For commands that run until they are told to stop.</summary>
internal static class WaitForEnd
{
    public static async Task WhenCancelled(this CancellationToken stop)
    {
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = stop.Register(end.SetResult);
        await end.Task;
    }
}
