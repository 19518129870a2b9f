using System.Collections.Frozen;
using StaticBackSite.Diagnostics;
using StaticBackSite.Outputs;
using StaticBackSite.Pages;
using StaticBackSite.Reporting;
using StaticBackSite.Routing;
using StaticBackSite.SearchIndex;
using StaticBackSite.Serving;

namespace StaticBackSite.Preview;

/// <summary>
/// The search index of a preview. It is made after the first page has been shown, and made again when nothing has changed
/// for a while, one page at a time, so that the writer never waits for it.
/// </summary>
internal sealed class PreviewSearch(bool isOffered, Reporter reporter, Action signal) : IAsyncDisposable
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Lock _turn = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _made = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile FrozenDictionary<string, OutputFile> _index = FrozenDictionary<string, OutputFile>.Empty;
    private volatile PreviewedSite? _latest;
    private volatile bool _isOffered = isOffered;
    private int _indexed;
    private Task _making = Task.CompletedTask;

    /// <summary>Whether pages offer a search; no longer once it turns out that there can be none on this machine.</summary>
    public bool IsOffered => _isOffered;

    /// <summary>Asks for an index of a site that has been shown.</summary>
    public void Refresh(PreviewedSite site)
    {
        lock (_turn)
        {
            if (!IsOffered || site.Publication.Linked.Index.Page(WellKnownAddresses.SearchPage) is null || site.Version <= _indexed || _stop.IsCancellationRequested)
                return;
            _latest = site;
            if (_making.IsCompleted)
                _making = Task.Run(MakeWhenIdle);
        }
    }

    /// <summary>A file of the index, for which the first who asks waits a while.</summary>
    public async Task<ServedFile?> Find(string path, PreviewedSite site)
    {
        if (!IsOffered || !path.StartsWith(SiteModel.SearchIndexFolder, StringComparison.Ordinal))
            return null;
        Refresh(site);
        await Task.WhenAny(_made.Task, Task.Delay(Patience, _stop.Token));
        return _index.TryGetValue(path[1..], out var file) ? new ServedFile(file.Path.Value, file.Content) : null;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _making;
        _stop.Dispose();
    }

    private async Task MakeWhenIdle()
    {
        var tried = 0;
        try
        {
            while (Next() is { } site)
            {
                // The first index is wanted as soon as there is a page to search from.
                if (_indexed > 0)
                    await WaitUntilIdle();
                site = Next() ?? site;
                tried = site.Version;
                var files = new Pagefind(_stop.Token).Index(RenderPages(site), _stop.Token);
                _index = files.ToFrozenDictionary(file => file.Path.Value, StringComparer.Ordinal);
                lock (_turn)
                    _indexed = site.Version;
                _made.TrySetResult();
            }
        }
        catch (OperationCanceledException)
        {
            // The preview has been closed.
        }
        catch (SearchUnavailableException reason)
        {
            reporter.WriteForPeople(reason.Report);
            _isOffered = false;
            _made.TrySetResult();
            signal();
        }
        catch (Exception failed)
        {
            // Most likely a page that cannot be rendered. The next change may put it right, and until then nobody waits.
            reporter.WriteForPeople(ServingCodes.Report(ServingCodes.PreviewFailed, $"staticback could not make the search index ({failed.GetType().Name}: {failed.Message})", "the search finds what it found before; undo the change, and please report this"));
            lock (_turn)
                _indexed = tried;
            _made.TrySetResult();
        }
    }

    private PreviewedSite? Next()
    {
        lock (_turn)
            return _latest is { } site && site.Version > _indexed ? site : null;
    }

    private async Task WaitUntilIdle()
    {
        for (var version = -1; _latest!.Version != version;)
        {
            version = _latest.Version;
            await Task.Delay(Idle, _stop.Token);
        }
    }

    /// <summary>The pages as a build writes them, without the preview's own line.</summary>
    private IEnumerable<OutputFile> RenderPages(PreviewedSite site)
    {
        foreach (var file in site.Publication.Files.Where(f => f.Path.Value.EndsWith(".html", StringComparison.Ordinal)))
        {
            _stop.Token.ThrowIfCancellationRequested();
            yield return file.Render();
        }
    }
}
