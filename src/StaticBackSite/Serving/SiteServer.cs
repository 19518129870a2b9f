using System.Text;
using StaticBackSite.Diagnostics;
using StaticBackSite.Outputs.Hosting;
using StaticBackSite.Reading.Input;

namespace StaticBackSite.Serving;

/// <summary>A published site on this machine, as its host shows it.</summary>
/// <param name="output">The folder of the site.</param>
/// <param name="hostFile">The host's own file of rules, if there is one.</param>
/// <param name="tell">Is told about a request that could not be answered.</param>
internal sealed class SiteServer(string output, string? hostFile, Action<BuildReport>? tell = null) : IAsyncDisposable
{
    private readonly PublishedFolder _folder = new(output);
    private LoopbackServer? _server;

    /// <summary>With its port, without a final slash.</summary>
    public string Address => _server!.Address;

    public HostingRules Rules { get; } = ReadRules(new PublishedFolder(output), hostFile);

    /// <param name="port">0 takes any that is free.</param>
    /// <param name="patience">How slow a client may be; null for what suits every browser.</param>
    /// <exception cref="PortUnavailableException">The port is taken, or the machine refuses it.</exception>
    public async Task Start(int port, ClientPatience? patience = null) =>
        _server = await LoopbackServer.Start(port, new SiteResponder(_folder.Find, () => Rules) { IsCompressed = true }.Respond, tell ?? (_ => { }), compress: true, patience);

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }

    private static HostingRules ReadRules(PublishedFolder folder, string? hostFile) => ReadHostingRules.From(
        folder.TextOf(HostingFiles.Headers), folder.TextOf(HostingFiles.Redirects), hostFile is not null && Path.Exists(hostFile) ? Encoding.UTF8.GetString(DiskEntry.ReadFile(hostFile)) : null);
}
