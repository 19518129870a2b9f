using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using StaticBackSite.Audit;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.External;

/// <summary>
/// Asks other hosts whether the pages that we link to are there, politely: several hosts at a time and each host one
/// question at a time, HEAD first and GET where that fails, a pause before another try, good answers remembered for a week.
/// </summary>
internal sealed class OutsideLinkChecker(HttpMessageHandler handler, AnswerCache cache, DateOnly today, TimeSpan pause)
{
    private const int HostsAtATime = 16;
    private const int Tries = 3;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    /// <param name="progress">Is told how many addresses have been dealt with.</param>
    public async Task<BuildReport> CheckAsync(IEnumerable<OutsideLink> links, CancellationToken cancellation, IProgress<int>? progress = null)
    {
        using var client = new HttpClient(handler, disposeHandler: false) { Timeout = Timeout };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("staticback-link-check/1.0");
        var found = new List<Diagnostic>();
        var done = 0;
        var hosts = links.DistinctBy(link => link.Address).Where(link => !cache.IsFresh(link.Address, today)).GroupBy(link => link.Address.Host, StringComparer.OrdinalIgnoreCase);
        await Parallel.ForEachAsync(hosts, new ParallelOptions { MaxDegreeOfParallelism = HostsAtATime, CancellationToken = cancellation }, async (host, stop) =>
        {
            OutsideAnswer? ofUnknownHost = null;
            foreach (var link in host)
            {
                var isPrivate = PublicHosts.IsPrivate(link.Address);
                var answer = isPrivate ? null : ofUnknownHost ?? await AskAsync(client, link.Address, stop);
                ofUnknownHost = answer is { IsOfUnknownHost: true } ? answer : null;
                if (Judge(link, answer) is { } finding)
                {
                    lock (found)
                        found.Add(finding);
                }
                progress?.Report(Interlocked.Increment(ref done));
            }
        });
        return new BuildReport(found);
    }

    /// <param name="answer">Null where the address is private and was not asked for.</param>
    private Diagnostic? Judge(OutsideLink link, OutsideAnswer? answer)
    {
        if (answer is null)
            return Finding(AuditCodes.DeadOutsideLink, link, PublicHosts.PrivateAddress, "link to an address on the web, or to a page of this site by its path");
        cache.Remember(link.Address, today, answer.Status);
        return answer switch
        {
            { IsGood: true } => null,
            { IsRefusal: true } => Finding(AuditCodes.UncheckedOutsideLink, link, $"could not be checked: {answer.Reason}", "open it in a browser; this host answers people only"),
            _ => Finding(AuditCodes.DeadOutsideLink, link, $"does not answer: {answer.Reason}", "open it in a browser; link to its new address, or take the link out"),
        };
    }

    private static Diagnostic Finding(DiagnosticCode code, OutsideLink link, string message, string hint) =>
        new(code, code.Severity, link.Location, $"{link.Address.AbsoluteUri}: {message}", hint);

    private async Task<OutsideAnswer> AskAsync(HttpClient client, Uri address, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            var answer = await SendAsync(client, HttpMethod.Head, address, stop);
            // Many servers know no HEAD, and some answer it wrongly; only what GET says counts.
            if (!answer.IsGood && !answer.IsOfUnknownHost)
                answer = await SendAsync(client, HttpMethod.Get, address, stop);
            if (!answer.IsPassing || attempt == Tries)
                return answer;
            var wait = answer.Wait is { } asked && pause > TimeSpan.Zero ? asked : pause * attempt;
            await Task.Delay(wait < LongestWait ? wait : LongestWait, stop);
        }
    }

    private static async Task<OutsideAnswer> SendAsync(HttpClient client, HttpMethod method, Uri address, CancellationToken stop)
    {
        try
        {
            using var request = new HttpRequestMessage(method, address);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
            return OutsideAnswer.From(response);
        }
        catch (Exception failed) when (failed is HttpRequestException or IOException)
        {
            return new OutsideAnswer(0, OutsideAnswer.OneLine(failed.Message)) { IsOfUnknownHost = failed is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } };
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new OutsideAnswer(0, $"no answer in {Timeout.TotalSeconds:0} seconds");
        }
    }
}

/// <summary>What another host said to one question.</summary>
/// <param name="Status">The status of HTTP, or 0 where there was no answer.</param>
/// <param name="Reason">For people, on one line.</param>
internal sealed record OutsideAnswer(int Status, string Reason)
{
    /// <summary>Longer reasons are the work of a joker.</summary>
    private const int LongestReason = 60;

    /// <summary>How long the host asks to be left alone, if it says so.</summary>
    public TimeSpan? Wait { get; init; }

    /// <summary>Whether there is no such host, so that none of its pages needs to be asked for.</summary>
    public bool IsOfUnknownHost { get; init; }

    public bool IsGood => Status is >= 200 and < 300;

    /// <summary>
    /// Whether the host refuses programs, which says nothing about the page: it wants a login, forbids robots, or has been
    /// asked too often. 999 is LinkedIn's own.
    /// </summary>
    public bool IsRefusal => Status is 401 or 403 or 407 or 429 or 451 or 999;

    /// <summary>Whether the same question may be answered better in a while.</summary>
    public bool IsPassing => !IsOfUnknownHost && Status is 0 or 408 or 425 or 429 or (>= 500 and < 600);

    public static OutsideAnswer From(HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        // Redirects are followed, so one that remains is one too many.
        return new OutsideAnswer(status, status is >= 300 and < 400 && status != (int)HttpStatusCode.NotModified ? "it redirects again and again" : OneLine($"{status} {response.ReasonPhrase}"))
        {
            Wait = response.Headers.RetryAfter?.Delta,
        };
    }

    /// <summary>Text of a stranger, without what could move a cursor or begin a command.</summary>
    public static string OneLine(string text)
    {
        var clean = string.Concat(text.Select(c => c is >= ' ' and < '\u007F' ? c : ' ')).Trim();
        return clean.Length <= LongestReason ? clean : clean[..LongestReason] + "…";
    }
}

/// <summary>Says now and then, on a line of its own, how far the questions are; a log stays readable, and nobody thinks the program has stopped.</summary>
internal sealed class AskingProgress(int all, Action<string> say) : IProgress<int>
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private readonly Lock _lock = new();
    private readonly Stopwatch _since = Stopwatch.StartNew();

    public void Report(int value)
    {
        lock (_lock)
        {
            if (_since.Elapsed < Interval || value == all)
                return;
            _since.Restart();
        }
        say($"Asked for {value:N0} of {all:N0} addresses.");
    }
}

/// <summary>
/// What other hosts answered, so that a link is asked for once in a while and not at every check. A small JSON file that
/// may be deleted at any time: address → day and status.
/// </summary>
internal sealed class AnswerCache
{
    /// <summary>Answers that were good are believed for this long; bad ones are asked again at once.</summary>
    public static readonly int Days = 7;

    private readonly Dictionary<string, Answer> _answers;

    public AnswerCache(string json) => _answers = Read(json);

    public bool IsFresh(Uri address, DateOnly today) =>
        _answers.TryGetValue(address.AbsoluteUri, out var answer) && answer.Status is >= 200 and < 300 && today.DayNumber - answer.Day.DayNumber >= 0 && today.DayNumber - answer.Day.DayNumber < Days;

    /// <summary>The addresses whose last answer was that they are not there.</summary>
    public IEnumerable<(string Address, DateOnly Day, int Status)> Bad =>
        _answers.Where(answer => answer.Value.Status is 404 or 410).OrderBy(answer => answer.Key, StringComparer.Ordinal).Select(answer => (answer.Key, answer.Value.Day, answer.Value.Status));

    public void Remember(Uri address, DateOnly day, int status)
    {
        lock (_answers)
            _answers[address.AbsoluteUri] = new Answer(day, status);
    }

    public string ToJson()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            foreach (var (address, answer) in _answers.OrderBy(a => a.Key, StringComparer.Ordinal))
                json.WriteString(address, FormattableString.Invariant($"{answer.Day:yyyy-MM-dd} {answer.Status}"));
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static Dictionary<string, Answer> Read(string json)
    {
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        try
        {
            using var document = JsonDocument.Parse(json);
            foreach (var entry in document.RootElement.EnumerateObject())
            {
                if (entry.Value.GetString()?.Split(' ') is [var day, var status] && DateOnly.TryParseExact(day, "yyyy-MM-dd", out var date) && int.TryParse(status, out var number))
                    answers[entry.Name] = new Answer(date, number);
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // A broken cache is no cache.
        }
        return answers;
    }

    private sealed record Answer(DateOnly Day, int Status);
}

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
