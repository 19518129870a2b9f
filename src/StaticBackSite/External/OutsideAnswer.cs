using System.Net;

namespace StaticBackSite.External;

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
