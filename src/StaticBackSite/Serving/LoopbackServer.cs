using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Serving;

/// <summary>
/// A web server for this machine alone. It listens on the loopback addresses, and answers nobody who calls it by another
/// name: a page from elsewhere whose host name was pointed at this machine (DNS rebinding) gets nothing.
/// </summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private LoopbackServer(WebApplication application) => _application = application;

    /// <summary>With its port, without a final slash.</summary>
    public string Address { get; private init; } = "";

    /// <param name="port">0 takes any that is free.</param>
    /// <param name="tell">Is told about a request that could not be answered.</param>
    /// <param name="compress">Whether text travels compressed, as from a host. Between two programs of one machine it only costs time.</param>
    /// <param name="patience">How slow a client may be; null for what suits every browser.</param>
    /// <exception cref="PortUnavailableException">The port is taken, or the machine refuses it.</exception>
    public static async Task<LoopbackServer> Start(int port, RequestDelegate respond, Action<BuildReport> tell, bool compress = false, ClientPatience? patience = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            (patience ?? ClientPatience.Default).ApplyTo(options.Limits);
            if (port == 0)
                options.Listen(IPAddress.Loopback, 0);
            else
                options.ListenLocalhost(port);
        });
        AddCompression(builder.Services);
        var application = builder.Build();
        if (compress)
            application.UseResponseCompression();
        application.Run(context => IsForThisMachine(context.Request.Host, context.Connection.LocalPort) ? Respond(context, respond, tell) : Refuse(context));
        try
        {
            await application.StartAsync();
        }
        catch (Exception refused) when (refused is IOException or SocketException)
        {
            await application.DisposeAsync();
            throw new PortUnavailableException(port, IsTaken(refused) ? ServingCodes.PortTaken : ServingCodes.PortRefused, refused);
        }
        var address = new Uri(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return new LoopbackServer(application) { Address = $"http://localhost:{address.Port}" };
    }

    /// <summary>Whether a request names this machine as only this machine can.</summary>
    public static bool IsForThisMachine(HostString host, int port) =>
        host.Host.ToLowerInvariant() is "localhost" or "127.0.0.1" or "[::1]" && (host.Port ?? 80) == port;

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _application.StopAsync(patience.Token);
        await _application.DisposeAsync();
    }

    private static void AddCompression(IServiceCollection services) =>
        services
            .AddResponseCompression(options => options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, .. ContentTypes.Compressible])
            .Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal)
            .Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);

    private static bool IsTaken(Exception? refused) => refused switch
    {
        null => false,
        AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } => true,
        _ => IsTaken(refused.InnerException),
    };

    private static async Task Respond(HttpContext context, RequestDelegate respond, Action<BuildReport> tell)
    {
        try
        {
            await respond(context);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked has gone.
        }
        catch (Exception failed) when (failed is not Microsoft.AspNetCore.Http.BadHttpRequestException)
        {
            tell(ServingCodes.Report(ServingCodes.RequestFailed, $"{context.Request.Path.ToUriComponent()} cannot be shown ({failed.GetType().Name}: {failed.Message})", "that is a fault of staticback; please report it"));
            if (context.Response.HasStarted)
            {
                context.Abort();
                return;
            }
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync("This page cannot be shown; the terminal says why.\n", context.RequestAborted);
        }
    }

    private static Task Refuse(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("This server answers to localhost alone.\n", context.RequestAborted);
    }
}

/// <summary>The server cannot listen where it was told to.</summary>
internal sealed class PortUnavailableException : Exception
{
    public PortUnavailableException()
    {
    }

    public PortUnavailableException(string message)
        : base(message)
    {
    }

    public PortUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public PortUnavailableException(int port, DiagnosticCode code, Exception innerException)
        : base(innerException.Message, innerException) =>
        Report = code == ServingCodes.PortTaken
            ? ServingCodes.Report(code, $"port {port} is taken by another program, perhaps by another preview", $"close that program, or choose another port with --port {Other(port)}")
            : ServingCodes.Report(code, $"this machine does not let staticback listen on port {port}", $"choose a port from 1024 on, for example --port {Other(0)}");

    /// <summary>The finding to show.</summary>
    public BuildReport Report { get; } = BuildReport.Empty;

    private static int Other(int port) => port is >= 1024 and < 65535 ? port + 1 : 5080;
}

/// <summary>How long a server waits for a slow client before it closes the connection. Meanwhile it answers everyone else.</summary>
/// <param name="Headers">For the whole head of a request.</param>
/// <param name="BytesPerSecond">The least that a client must read on average, once <paramref name="Grace"/> is over. Every browser on the same machine takes a thousand times as much.</param>
internal sealed record ClientPatience(TimeSpan Headers, int BytesPerSecond, TimeSpan Grace)
{
    public static readonly ClientPatience Default = new(TimeSpan.FromSeconds(30), 64 * 1024, TimeSpan.FromSeconds(10));

    public void ApplyTo(KestrelServerLimits limits)
    {
        limits.RequestHeadersTimeout = Headers;
        limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        limits.MinResponseDataRate = new MinDataRate(BytesPerSecond, Grace);
        // No request has a body that anything here reads, except where a handler raises the limit for one address.
        limits.MaxRequestBodySize = 0;
    }
}
