using System.Collections.Concurrent;
using System.Text;
using System.Threading.Channels;

namespace StaticBackSite.Preview;

/// <summary>Server-Sent Events to every page that is open (https://html.spec.whatwg.org/multipage/server-sent-events.html).</summary>
internal sealed class EventStream
{
    /// <summary>So many messages wait for a page that does not read them; of what is older a page needs nothing.</summary>
    private const int MostWaiting = 64;

    private readonly ConcurrentDictionary<Channel<string>, bool> _listeners = new();

    /// <param name="data">One line.</param>
    public void Send(string name, string data)
    {
        foreach (var listener in _listeners.Keys)
            listener.Writer.TryWrite($"event: {name}\ndata: {data}\n\n");
    }

    /// <summary>Keeps the answer open until the page goes away or the server stops.</summary>
    /// <param name="greeting">What a page is told first.</param>
    public async Task Respond(HttpContext context, Func<string> greeting, CancellationToken stop)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stop);
        var channel = Channel.CreateBounded<string>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest });
        _listeners[channel] = true;
        try
        {
            await Write(context, $"retry: 500\nevent: hello\ndata: {greeting()}\n\n", ended.Token);
            await foreach (var message in channel.Reader.ReadAllAsync(ended.Token))
                await Write(context, message, ended.Token);
        }
        catch (OperationCanceledException)
        {
            // The page was closed, which is how every one of these ends.
        }
        finally
        {
            _listeners.TryRemove(channel, out _);
        }
    }

    private static async Task Write(HttpContext context, string message, CancellationToken stop)
    {
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(message), stop);
        await context.Response.Body.FlushAsync(stop);
    }
}
