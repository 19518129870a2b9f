using System.Collections.Concurrent;
using System.Net;
using System.Text;
using StaticBackSite.Audit;
using StaticBackSite.Diagnostics;
using StaticBackSite.Documents;
using StaticBackSite.External;
using StaticBackSite.Routing;

namespace StaticBackSite.Tests.External;

/// <summary>No host is asked here: the handler is ours.</summary>
public sealed class OutsideLinkCheckerTests : IDisposable
{
    private readonly Host _host = new();

    public void Dispose() => _host.Dispose();

    private Task<BuildReport> Check(AnswerCache cache, params string[] addresses) =>
        new OutsideLinkChecker(_host, cache, TestSite.Day, TimeSpan.Zero).CheckAsync(addresses.Select(a => new OutsideLink(new Uri(a), SourceLocation.StartOf(new("x.html")))), TestContext.Current.CancellationToken);

    [Fact]
    public async Task Reports_what_is_gone()
    {
        _host.Answers["https://a.example/gone"] = [HttpStatusCode.NotFound, HttpStatusCode.NotFound];

        var found = Assert.Single((await Check(new AnswerCache("{}"), "https://a.example/there", "https://a.example/gone")).Diagnostics);

        Assert.Equal("SB7601", found.Code.Id);
        Assert.Contains("https://a.example/gone does not answer: 404", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_with_GET_where_HEAD_is_not_understood()
    {
        _host.Answers["https://a.example/x"] = [HttpStatusCode.MethodNotAllowed, HttpStatusCode.OK];

        Assert.Empty((await Check(new AnswerCache("{}"), "https://a.example/x")).Diagnostics);
        Assert.Equal(["HEAD https://a.example/x", "GET https://a.example/x"], _host.Asked);
    }

    [Fact]
    public async Task Tries_a_busy_host_again()
    {
        _host.Answers["https://a.example/x"] = [HttpStatusCode.ServiceUnavailable, HttpStatusCode.TooManyRequests, HttpStatusCode.OK];

        Assert.Empty((await Check(new AnswerCache("{}"), "https://a.example/x")).Diagnostics);
        Assert.Equal(3, _host.Asked.Count);
    }

    [Fact]
    public async Task Remembers_good_answers_for_a_week_and_bad_ones_not_at_all()
    {
        _host.Answers["https://a.example/gone"] = [HttpStatusCode.Gone];
        var cache = new AnswerCache("{}");
        await Check(cache, "https://a.example/x", "https://a.example/gone");
        var kept = new AnswerCache(cache.ToJson());

        Assert.True(kept.IsFresh(new("https://a.example/x"), TestSite.Day.AddDays(6)));
        Assert.False(kept.IsFresh(new("https://a.example/x"), TestSite.Day.AddDays(7)));
        Assert.False(kept.IsFresh(new("https://a.example/gone"), TestSite.Day));
        Assert.False(new AnswerCache("not JSON").IsFresh(new("https://a.example/x"), TestSite.Day));
    }

    [Fact]
    public void Finds_each_outside_address_once()
    {
        var page = new OutputFile(new OutputPath("index.html"), Encoding.UTF8.GetBytes("<a href='https://a.example/x#one'>a</a><a href='https://a.example/x#two'>b</a><a href='/y/'>c</a><a href='mailto:a@a.example'>d</a><img src='https://b.example/z.png'>"));

        var link = Assert.Single(SiteAudit.OutsideLinks([page], AuditOptions.Default));
        Assert.Equal("https://a.example/x", link.Address.AbsoluteUri);
        Assert.Equal("index.html", link.Location.Path.Value);
    }

    private sealed class Host : HttpMessageHandler
    {
        public Dictionary<string, Queue<HttpStatusCode>> Scripts { get; } = [];

        public ConcurrentQueue<string> Asked { get; } = [];

        public AnswersOf Answers => new(this);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Enqueue($"{request.Method} {request.RequestUri}");
            var script = Scripts.GetValueOrDefault(request.RequestUri!.AbsoluteUri);
            return Task.FromResult(new HttpResponseMessage(script is { Count: > 0 } ? script.Dequeue() : HttpStatusCode.OK));
        }

        public sealed class AnswersOf(Host host)
        {
            public HttpStatusCode[] this[string address]
            {
                set => host.Scripts[address] = new Queue<HttpStatusCode>(value);
            }
        }
    }
}
