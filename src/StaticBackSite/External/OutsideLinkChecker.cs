using System.Diagnostics;
using System.Net;
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
