namespace StaticBackSite.Serving;

/// <summary>A published site on this machine, as its host shows it.</summary>
public sealed class SiteServer : IAsyncDisposable
{
    private readonly LoopbackServer _server;

    private SiteServer(LoopbackServer server, HostingRules rules)
    {
        _server = server;
        Rules = rules;
    }

    /// <summary>With its port, without a final slash.</summary>
    public string Address => _server.Address;

    public HostingRules Rules { get; }

    /// <param name="output">The folder of the site.</param>
    /// <param name="hostFile">The host's own file of rules, if there is one.</param>
    /// <param name="port">0 takes any that is free.</param>
    /// <exception cref="PortUnavailableException">The port is taken, or the machine refuses it.</exception>
    public static async Task<SiteServer> Start(string output, string? hostFile, int port)
    {
        var folder = new PublishedFolder(output);
        var toml = hostFile is not null && File.Exists(hostFile) ? await File.ReadAllTextAsync(hostFile) : null;
        var rules = ReadHostingRules.From(folder.TextOf(HostingRules.HeadersFile), folder.TextOf(HostingRules.RedirectsFile), toml);
        return new SiteServer(await LoopbackServer.Start(port, new SiteResponder(folder.Find, () => rules).Respond), rules);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
