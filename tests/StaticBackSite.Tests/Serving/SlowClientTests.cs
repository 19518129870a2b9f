using System.Net;
using System.Net.Sockets;
using System.Text;
using StaticBackSite.Serving;

namespace StaticBackSite.Tests.Serving;

/// <summary>A client that is slow, or never finishes, keeps nobody else waiting, and is dropped in the end.</summary>
public sealed class SlowClientTests : IAsyncLifetime
{
    /// <summary>More than the buffers of a connection hold.</summary>
    private const int LargeFile = 32 * 1024 * 1024;

    private static readonly ClientPatience LittlePatience = new(TimeSpan.FromSeconds(2), LargeFile, TimeSpan.FromSeconds(2));

    private readonly string _folder = Directory.CreateTempSubdirectory("staticback-slow-").FullName;
    private readonly HttpClient _browser = new();
    private SiteServer? _server;

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "index.html"), "<p>Home</p>");
        await using (var film = File.Create(Path.Combine(_folder, "film.mp4")))
            film.SetLength(LargeFile);
        _server = new SiteServer(_folder, hostFile: null);
        await _server.Start(port: 0, LittlePatience);
        _browser.BaseAddress = new Uri(_server.Address);
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _server!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("GET / HT")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nX-Never-Ending: a")]
    public async Task Whoever_never_finishes_a_request_is_dropped(string begun)
    {
        using var slow = await Connect();
        await slow.SendAsync(Encoding.ASCII.GetBytes(begun), Stop);

        Assert.Equal("<p>Home</p>", await _browser.GetStringAsync("/", Stop));

        await UntilDropped(slow);
    }

    [Fact]
    public async Task Whoever_sends_a_request_byte_by_byte_is_dropped_while_others_are_answered()
    {
        using var slow = await Connect();
        await slow.SendAsync("GET / HTTP/1.1\r\nX-Slow: "u8.ToArray(), Stop);

        var answered = 0;
        for (; await CanSendAByte(slow); answered++)
            Assert.Equal("<p>Home</p>", await _browser.GetStringAsync("/", Stop));

        Assert.NotEqual(0, answered);
    }

    [Fact]
    public async Task Whoever_does_not_read_the_answer_is_dropped_while_others_are_answered()
    {
        using var slow = await Connect();
        await slow.SendAsync(Encoding.ASCII.GetBytes($"GET /film.mp4 HTTP/1.1\r\nHost: {_browser.BaseAddress!.Authority}\r\n\r\n"), Stop);

        // The server has dropped the client once sending to it fails; nothing is read until then.
        while (await CanSendAByte(slow))
            Assert.Equal("<p>Home</p>", await _browser.GetStringAsync("/", Stop));

        Assert.True(await ReadAll(slow) < LargeFile);
    }

    [Fact]
    public async Task Hundreds_of_idle_connections_keep_no_reader_waiting()
    {
        var idle = new List<Socket>();
        try
        {
            for (var client = 0; client < 300; client++)
            {
                idle.Add(await Connect());
                await idle[^1].SendAsync("GET / HTTP/1.1\r\n"u8.ToArray(), Stop);
            }

            Assert.Equal("<p>Home</p>", await _browser.GetStringAsync("/", Stop));
        }
        finally
        {
            idle.ForEach(client => client.Dispose());
        }
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<Socket> Connect()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, _browser.BaseAddress!.Port, Stop);
        return socket;
    }

    /// <returns>False once the other end is closed.</returns>
    private static async Task<bool> CanSendAByte(Socket socket)
    {
        await Task.Delay(20, Stop);
        try
        {
            await socket.SendAsync("a"u8.ToArray(), Stop);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>Ends with the connection, and only then.</summary>
    private static async Task UntilDropped(Socket socket) => await ReadAll(socket);

    /// <returns>How many bytes came before the connection ended.</returns>
    private static async Task<long> ReadAll(Socket socket)
    {
        var buffer = new byte[64 * 1024];
        long all = 0;
        try
        {
            while (await socket.ReceiveAsync(buffer, Stop) is var length and > 0)
                all += length;
        }
        catch (SocketException)
        {
            // Closed with unread bytes on the way, which is no orderly end.
        }
        return all;
    }
}
