using System.Threading.Channels;
using StaticBackSite.Diagnostics;
using StaticBackSite.Reading.Input;

namespace StaticBackSite.Preview;

/// <summary>
/// Says when something may have changed in one of several folders. Where it has changed is a hint and no more: whoever listens
/// looks for himself, in the end at everything, so that lost, doubled and confused messages of the machine do no harm. Where
/// the machine cannot watch, it polls.
/// </summary>
internal sealed class WatchFolders : IDisposable
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(500);

    /// <summary>How soon it is noticed that a folder has gone, come back or been replaced by another: of that no machine tells.</summary>
    private static readonly TimeSpan PresenceInterval = TimeSpan.FromMilliseconds(500);

    private readonly Channel<bool> _signals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly List<Watched> _watched = [];
    private readonly Action<BuildReport> _tell;
    private readonly Lock _turn = new();
    private HashSet<string>? _hints = new(StringComparer.Ordinal);
    private readonly Timer? _presence;
    private Timer? _poll;
    private bool _isClosed;

    /// <param name="tell">Is told when the machine cannot watch.</param>
    /// <param name="poll">Whether to poll in any case.</param>
    public WatchFolders(IEnumerable<string> folders, Action<BuildReport> tell, bool poll = false)
    {
        _tell = tell;
        try
        {
            foreach (var folder in poll ? [] : folders)
                _watched.Add(new Watched(folder) { Watcher = Watch(folder), Entry = DiskEntry.At(folder, followLink: true) });
        }
        catch (Exception refused) when (refused is IOException or PlatformNotSupportedException or ArgumentException)
        {
            Poll(refused.Message);
        }
        if (poll)
            Poll(reason: null);
        else
            _presence = new Timer(_ => LookForFolders(), state: null, PresenceInterval, PresenceInterval);
    }

    /// <summary>Waits for a change, then for a moment without one, so that a burst of saves is one change.</summary>
    /// <param name="quiet">How long nothing may happen.</param>
    /// <param name="most">How long a burst is waited for at most.</param>
    public async Task Wait(TimeSpan quiet, TimeSpan most, CancellationToken stop)
    {
        await _signals.Reader.ReadAsync(stop);
        using var burst = CancellationTokenSource.CreateLinkedTokenSource(stop);
        burst.CancelAfter(most);
        while (!burst.IsCancellationRequested)
        {
            using var pause = CancellationTokenSource.CreateLinkedTokenSource(burst.Token);
            pause.CancelAfter(quiet);
            try
            {
                await _signals.Reader.ReadAsync(pause.Token);
            }
            catch (OperationCanceledException) when (!stop.IsCancellationRequested)
            {
                return;
            }
        }
    }

    /// <summary>Asks for another look, at everything.</summary>
    public void Signal()
    {
        lock (_turn)
            _hints = null;
        _signals.Writer.TryWrite(true);
    }

    /// <summary>The full paths at which something has happened since the last call; null where that may be anywhere.</summary>
    public IReadOnlySet<string>? TakeHints()
    {
        lock (_turn)
        {
            var hints = _hints;
            _hints = new(StringComparer.Ordinal);
            return hints;
        }
    }

    public void Dispose()
    {
        _presence?.Dispose();
        _poll?.Dispose();
        lock (_watched)
        {
            _isClosed = true;
            foreach (var watched in _watched)
                watched.Watcher?.Dispose();
        }
    }

    private void Signal(params ReadOnlySpan<string> paths)
    {
        lock (_turn)
        {
            foreach (var path in paths)
                _hints?.Add(path);
        }
        _signals.Writer.TryWrite(true);
    }

    /// <summary>On Linux a watch ends with its folder and does not say so.</summary>
    private void LookForFolders()
    {
        lock (_watched)
        {
            foreach (var watched in _watched)
            {
                var entry = DiskEntry.At(watched.Folder, followLink: true);
                if (_isClosed || entry == watched.Entry)
                    continue;
                watched.Watcher?.Dispose();
                watched.Watcher = null;
                watched.Entry = entry;
                Rewatch(watched);
                Signal();
            }
        }
    }

    private void Rewatch(Watched watched)
    {
        try
        {
            if (watched.Entry.Kind == EntryKind.Folder)
                watched.Watcher = Watch(watched.Folder);
        }
        catch (Exception refused) when (refused is IOException or PlatformNotSupportedException or ArgumentException)
        {
            // It may have gone again; if not, the next look tries anew.
            watched.Entry = default;
            if (Directory.Exists(watched.Folder))
                Poll(refused.Message);
        }
    }

    private FileSystemWatcher Watch(string folder)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            InternalBufferSize = 64 * 1024,
        };
        watcher.Changed += (_, change) => Signal(change.FullPath);
        watcher.Created += (_, change) => Signal(change.FullPath);
        watcher.Deleted += (_, change) => Signal(change.FullPath);
        watcher.Renamed += (_, change) => Signal(change.OldFullPath, change.FullPath);
        watcher.Error += (_, error) => Fail(error.GetException());
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    /// <summary>Messages that were lost in a flood are made good by one look; anything else ends the watching.</summary>
    private void Fail(Exception error)
    {
        if (error is not InternalBufferOverflowException)
            Poll(error.Message);
        Signal();
    }

    private void Poll(string? reason)
    {
        if (_poll is not null)
            return;
        _poll = new Timer(_ => Signal(), state: null, PollInterval, PollInterval);
        if (reason is not null)
            _tell(ServingCodes.Report(ServingCodes.WatchedByPolling, $"this machine cannot watch the folder ({reason.TrimEnd('.')}); staticback looks for changes twice a second", "on Linux, raise fs.inotify.max_user_watches or fs.inotify.max_user_instances"));
    }

    private sealed class Watched(string folder)
    {
        public string Folder { get; } = folder;

        public FileSystemWatcher? Watcher { get; set; }

        /// <summary>What the watcher was put on.</summary>
        public DiskEntry Entry { get; set; }
    }
}
