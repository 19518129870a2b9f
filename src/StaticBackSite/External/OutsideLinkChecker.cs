using System.Net;
using StaticBackSite.Audit;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.External;

/// <summary>
/// Asks other hosts whether the pages that we link to are there, politely: a few hosts at a time and each host one
/// question at a time, HEAD first and GET only where HEAD is not understood, a pause before a second try, good answers
/// remembered for a week.
/// </summary>
public sealed class OutsideLinkChecker(HttpMessageHandler handler, AnswerCache cache, DateOnly today, TimeSpan pause)
{
    private const int HostsAtATime = 4;
    private const int Tries = 3;

    public async Task<BuildReport> CheckAsync(IEnumerable<OutsideLink> links, CancellationToken cancellation)
    {
        using var client = new HttpClient(handler, disposeHandler: false) { Timeout = TimeSpan.FromSeconds(20) };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("staticback-link-check/1.0");
        var found = new List<Diagnostic>();
        var hosts = links.Where(link => !cache.IsFresh(link.Address, today)).GroupBy(link => link.Address.Host, StringComparer.Ordinal);
        await Parallel.ForEachAsync(hosts, new ParallelOptions { MaxDegreeOfParallelism = HostsAtATime, CancellationToken = cancellation }, async (host, stop) =>
        {
            foreach (var link in host)
            {
                var (status, reason) = await AskAsync(client, link.Address, stop);
                cache.Remember(link.Address, today, status);
                if (status >= 400)
                {
                    lock (found)
                        found.Add(new Diagnostic(AuditCodes.DeadOutsideLink, AuditCodes.DeadOutsideLink.Severity, link.Location, $"{link.Address} does not answer: {reason}", "open it in a browser; link to its new address, or take the link out"));
                }
            }
        });
        return new BuildReport(found);
    }

    private async Task<(int Status, string Reason)> AskAsync(HttpClient client, Uri address, CancellationToken stop)
    {
        var answer = (Status: 599, Reason: "no answer");
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (attempt > 0)
                await Task.Delay(pause * attempt, stop);
            answer = await SendAsync(client, HttpMethod.Head, address, stop);
            // Some servers know no HEAD, and some answer it wrongly.
            if (answer.Status is 403 or 404 or 405 or 501)
                answer = await SendAsync(client, HttpMethod.Get, address, stop);
            if (answer.Status < 500 && answer.Status != (int)HttpStatusCode.TooManyRequests)
                return answer;
        }
        return answer;
    }

    private static async Task<(int Status, string Reason)> SendAsync(HttpClient client, HttpMethod method, Uri address, CancellationToken stop)
    {
        try
        {
            using var request = new HttpRequestMessage(method, address);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
            return ((int)response.StatusCode, $"{(int)response.StatusCode} {response.ReasonPhrase}");
        }
        catch (HttpRequestException failed)
        {
            return (599, failed.Message);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return (599, "no answer in 20 seconds");
        }
    }
}
