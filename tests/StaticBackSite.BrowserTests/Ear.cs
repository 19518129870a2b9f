using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace StaticBackSite.BrowserTests;

/// <summary>Hears what a page says on the console, and whom it asks besides our own host.</summary>
public sealed class Ear : IDisposable
{
    private readonly ConcurrentQueue<string> _heard = new();
    private readonly IPage _page;
    private readonly string _own;

    public Ear(IPage page, Reader reader)
    {
        _page = page;
        _own = reader.Address.Authority;
        page.Console += OnConsole;
        page.PageError += OnError;
        page.Request += OnRequest;
    }

    public IReadOnlyCollection<string> Heard => _heard;

    public void Dispose()
    {
        _page.Console -= OnConsole;
        _page.PageError -= OnError;
        _page.Request -= OnRequest;
    }

    private void OnConsole(object? sender, IConsoleMessage message) => _heard.Enqueue($"console: {message.Text}");

    private void OnError(object? sender, string error) => _heard.Enqueue($"script: {error}");

    private void OnRequest(object? sender, IRequest request)
    {
        if (new Uri(request.Url) is { Scheme: not "data" } address && address.Authority != _own)
            _heard.Enqueue($"request: {address}");
    }
}
