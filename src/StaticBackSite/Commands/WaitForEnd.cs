namespace StaticBackSite.Commands;

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
