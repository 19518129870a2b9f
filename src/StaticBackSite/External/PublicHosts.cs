using System.Net;
using System.Net.Sockets;

namespace StaticBackSite.External;

/// <summary>
/// Tells the public internet from the machine and the network that the program runs in. A contributed link must not make
/// a build server ask its own services (RFC 1918, 3927, 4193, 6598; the metadata services of cloud hosts are link-local).
/// </summary>
internal static class PublicHosts
{
    /// <summary>Whether an address names a host that only this machine or network knows.</summary>
    public static bool IsPrivate(Uri address)
    {
        var host = address.IdnHost.TrimEnd('.');
        if (IPAddress.TryParse(host.Trim('[', ']'), out var ip))
            return IsPrivate(ip);
        string[] local = [".localhost", ".local", ".internal", ".lan", ".home.arpa"];
        return host == "localhost" || !host.Contains('.', StringComparison.Ordinal) || local.Any(ending => host.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    public static bool IsPrivate(IPAddress ip)
    {
        if (ip.IsIPv4MappedToIPv6)
            ip = ip.MapToIPv4();
        if (ip.AddressFamily == AddressFamily.InterNetworkV6)
            return IPAddress.IsLoopback(ip) || ip.IsIPv6LinkLocal || ip.IsIPv6SiteLocal || ip.IsIPv6UniqueLocal || ip.IsIPv6Multicast || ip.Equals(IPAddress.IPv6Any);
        return ip.GetAddressBytes() switch
        {
            [0 or 10 or 127, ..] => true,
            [100, >= 64 and <= 127, ..] => true,
            [169, 254, ..] => true,
            [172, >= 16 and <= 31, ..] => true,
            [192, 168, ..] => true,
            [198, 18 or 19, ..] => true,
            [>= 224, ..] => true,
            _ => false,
        };
    }

    /// <summary>
    /// Connects to what a name stands for, unless that is private: names and redirects are judged by where they really lead.
    /// Where the machine reaches the internet through a proxy, the proxy resolves the name.
    /// </summary>
    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var isProxy = context.InitialRequestMessage.RequestUri is { } asked && !string.Equals(asked.IdnHost, context.DnsEndPoint.Host, StringComparison.OrdinalIgnoreCase);
        var addresses = await ResolveAsync(context.DnsEndPoint.Host, stop);
        var allowed = isProxy ? addresses : [.. addresses.Where(ip => !IsPrivate(ip))];
        if (allowed.Length == 0)
            throw new HttpRequestException(PrivateAddress);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task<IPAddress[]> ResolveAsync(string host, CancellationToken stop)
    {
        try
        {
            return await Dns.GetHostAddressesAsync(host, stop);
        }
        catch (SocketException unknown) when (unknown.SocketErrorCode is SocketError.HostNotFound or SocketError.NoData)
        {
            throw new HttpRequestException(HttpRequestError.NameResolutionError, "there is no host of this name", unknown);
        }
    }

    public const string PrivateAddress = "the address is private, and readers cannot reach it";
}
