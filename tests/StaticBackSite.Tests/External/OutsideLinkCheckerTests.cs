using System.Collections.Concurrent;
using System.Net;
using System.Text;
using StaticBackSite.Audit;
using StaticBackSite.Diagnostics;
using StaticBackSite.External;
using StaticBackSite.Outputs;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

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
        Assert.Contains("https://a.example/gone: does not answer: 404", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(406)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(501)]
    [InlineData(503)]
    [InlineData(0)]
    public async Task Only_what_GET_says_counts(int head)
    {
        _host.Answers["https://a.example/x"] = [(HttpStatusCode)head, HttpStatusCode.OK];

        Assert.Empty((await Check(new AnswerCache("{}"), "https://a.example/x")).Diagnostics);
        Assert.Equal(["HEAD https://a.example/x", "GET https://a.example/x"], _host.Asked);
    }

    [Theory]
    [InlineData(301, "SB7601", "it redirects again and again")]
    [InlineData(302, "SB7601", "it redirects again and again")]
    [InlineData(308, "SB7601", "it redirects again and again")]
    [InlineData(404, "SB7601", "404")]
    [InlineData(410, "SB7601", "410")]
    [InlineData(503, "SB7601", "503")]
    [InlineData(0, "SB7601", "hung up")]
    [InlineData(401, "SB7602", "could not be checked: 401")]
    [InlineData(403, "SB7602", "could not be checked: 403")]
    [InlineData(429, "SB7602", "could not be checked: 429")]
    [InlineData(999, "SB7602", "could not be checked: 999")]
    public async Task Tells_what_is_gone_from_what_could_not_be_checked(int status, string code, string message)
    {
        _host.Always = (HttpStatusCode)status;
        var cache = new AnswerCache("{}");

        var found = Assert.Single((await Check(cache, "https://a.example/x")).Diagnostics);

        Assert.Equal(code, found.Code.Id);
        Assert.Contains(message, found.Message, StringComparison.Ordinal);
        Assert.False(new AnswerCache(cache.ToJson()).IsFresh(new("https://a.example/x"), TestSite.Day));
    }

    [Fact]
    public async Task Tries_a_busy_host_again()
    {
        _host.Answers["https://a.example/x"] = [HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable, HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests, HttpStatusCode.OK];

        Assert.Empty((await Check(new AnswerCache("{}"), "https://a.example/x")).Diagnostics);
        Assert.Equal(5, _host.Asked.Count);
    }

    [Theory]
    [InlineData("http://localhost:8080/")]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://10.1.2.3/")]
    [InlineData("http://172.31.0.1/")]
    [InlineData("http://192.168.1.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://100.64.0.1/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://[fd00::1]/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://metadata.google.internal/")]
    [InlineData("http://printer.local/")]
    [InlineData("http://intranet/")]
    public async Task Asks_no_private_address(string address)
    {
        Assert.Equal("SB7601", Assert.Single((await Check(new AnswerCache("{}"), address)).Diagnostics).Code.Id);
        Assert.Empty(_host.Asked);
    }

    [Fact]
    public async Task Asks_each_address_once_and_says_how_far_it_is()
    {
        var progress = new Counted();
        var link = new OutsideLink(new Uri("https://a.example/x"), SourceLocation.StartOf(new("x.html")));
        await new OutsideLinkChecker(_host, new AnswerCache("{}"), TestSite.Day, TimeSpan.Zero).CheckAsync([link, link with { Location = SourceLocation.StartOf(new("y.html")) }], TestContext.Current.CancellationToken, progress);

        Assert.Single(_host.Asked);
        Assert.Equal([1], progress.Values);
    }

    [Fact]
    public async Task Asks_a_host_that_is_not_there_once()
    {
        _host.IsUnknown = true;

        Assert.Equal(3, (await Check(new AnswerCache("{}"), "https://a.example/x", "https://a.example/y", "https://a.example/z")).Warnings);
        Assert.Equal(["HEAD https://a.example/x"], _host.Asked);
    }

    [Fact]
    public async Task Stops_when_it_is_told_to()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new OutsideLinkChecker(_host, new AnswerCache("{}"), TestSite.Day, TimeSpan.Zero).CheckAsync([new OutsideLink(new Uri("https://a.example/x"), SourceLocation.StartOf(new("x.html")))], stop.Token));
    }

    [Fact]
    public void What_a_host_says_moves_no_cursor() =>
        Assert.Equal("200  [31mgone ::error file=x", OutsideAnswer.OneLine("200 \u001b[31mgone\n::error file=x\u009b"));

    [Fact]
    public async Task Remembers_good_answers_for_a_week_and_bad_ones_not_at_all()
    {
        _host.Answers["https://a.example/gone"] = [HttpStatusCode.Gone, HttpStatusCode.Gone];
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

    [Fact]
    public void Leaves_out_the_links_by_which_readers_edit_a_page()
    {
        var page = new OutputFile(new OutputPath("index.html"), Encoding.UTF8.GetBytes("<a href='https://github.com/o/r/edit/main/x.md'>a</a><a href='https://gitlab.com/o/r/-/edit/main/x.md'>b</a><a href='https://a.example/how/to/edit/'>c</a>"));

        Assert.Equal("https://a.example/how/to/edit/", Assert.Single(SiteAudit.OutsideLinks([page], AuditOptions.Default)).Address.AbsoluteUri);
    }

    private sealed class Counted : IProgress<int>
    {
        public List<int> Values { get; } = [];

        public void Report(int value) => Values.Add(value);
    }

    private sealed class Host : HttpMessageHandler
    {
        public Dictionary<string, Queue<HttpStatusCode>> Scripts { get; } = [];

        public ConcurrentQueue<string> Asked { get; } = [];

        public bool IsUnknown { get; set; }

        /// <summary>Where there is no script; 0 for hanging up.</summary>
        public HttpStatusCode Always { get; set; } = HttpStatusCode.OK;

        public AnswersOf Answers => new(this);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Enqueue($"{request.Method} {request.RequestUri}");
            if (IsUnknown)
                throw new HttpRequestException(HttpRequestError.NameResolutionError, "there is no host of this name");
            var script = Scripts.GetValueOrDefault(request.RequestUri!.AbsoluteUri);
            var status = script is { Count: > 0 } ? script.Dequeue() : Always;
            return (int)status == 0 ? throw new HttpRequestException("hung up") : Task.FromResult(new HttpResponseMessage(status));
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
