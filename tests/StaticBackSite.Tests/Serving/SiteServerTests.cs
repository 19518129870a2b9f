using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using StaticBackSite.Serving;

namespace StaticBackSite.Tests.Serving;

/// <summary>A published site over real HTTP, as its host shows it.</summary>
public sealed class SiteServerTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("staticback-serve-").FullName;
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private SiteServer? _server;

    private string Site => Path.Combine(_folder, "site");

    public async ValueTask InitializeAsync()
    {
        Write("site/index.html", "<p>Home</p>");
        Write("site/404.html", "<p>Nothing here</p>");
        Write("site/articles/x/index.html", "<p>X</p>");
        Write("site/articles/y/index.html", "<p>Y</p>");
        Write("site/plain.html", "<p>Plain</p>");
        Write("site/assets/site.css", "p { }");
        Write("site/figure.svg", "<svg/>");
        Write("site/feed.xml", "<feed/>");
        Write("site/pagefind/wasm.en.pagefind", "bytes");
        Write("site/_headers", "/*\n  X-All: yes\n  Cache-Control: public, max-age=0\n\n# a remark\n/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n");
        Write("site/_redirects", "/old/ /articles/x/ 301\n/news/:year/* /articles/:year-:splat 302\n/shown /articles/x/ 200\n/articles/x/ /forced/ 301!\n/plain.html /elsewhere/ 301\n/host https://example.org/there\n/odd /x Country=gb 301\n");
        Write("netlify.toml", "[build]\n  command = \"anything\"\n[[headers]]\n  for = \"/*\"\n  [headers.values]\n    X-Toml = \"too\"\n    X-All = \"overridden\"\n[[redirects]]\n  from = \"/toml\"\n  to = \"/plain.html\"\n  status = 308\n");
        Write("secret.txt", "a secret");
        File.CreateSymbolicLink(Path.Combine(Site, "link.txt"), Path.Combine(_folder, "secret.txt"));
        Directory.CreateSymbolicLink(Path.Combine(Site, "way-out"), _folder);
        _server = new SiteServer(Site, Path.Combine(_folder, "netlify.toml"));
        await _server.Start(port: 0);
        _client.BaseAddress = new Uri(_server.Address);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("/", 200, "text/html", "<p>Home</p>")]
    [InlineData("/plain", 200, "text/html", "<p>Plain</p>")]
    [InlineData("/plain.html", 200, "text/html", "<p>Plain</p>")]
    [InlineData("/assets/site.css?v=1", 200, "text/css", "p { }")]
    [InlineData("/feed.xml", 200, "application/xml", "<feed/>")]
    [InlineData("/pagefind/wasm.en.pagefind", 200, "application/octet-stream", "bytes")]
    [InlineData("/shown", 200, "text/html", "<p>X</p>")]
    [InlineData("/nowhere/", 404, "text/html", "<p>Nothing here</p>")]
    [InlineData("/_headers", 404, "text/html", "<p>Nothing here</p>")]
    [InlineData("/_redirects", 404, "text/html", "<p>Nothing here</p>")]
    [InlineData("/link.txt", 404, "text/html", "<p>Nothing here</p>")]
    [InlineData("/way-out/secret.txt", 404, "text/html", "<p>Nothing here</p>")]
    public async Task Answers(string address, int status, string type, string content)
    {
        using var answer = await _client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(content, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/articles/y", 301, "/articles/y/")]
    [InlineData("/old/", 301, "/articles/x/")]
    [InlineData("/old?a=b", 301, "/articles/x/?a=b")]
    [InlineData("/news/2026/spring/one", 302, "/articles/2026-spring/one")]
    [InlineData("/articles/x/", 301, "/forced/")]
    [InlineData("/host", 301, "https://example.org/there")]
    [InlineData("/toml", 308, "/plain.html")]
    public async Task Redirects(string address, int status, string to)
    {
        using var answer = await _client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(to, answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Sends_the_headers_of_the_host()
    {
        using var page = await _client.GetAsync("/", TestContext.Current.CancellationToken);
        using var style = await _client.GetAsync("/assets/site.css", TestContext.Current.CancellationToken);

        Assert.Equal("yes", page.Headers.GetValues("X-All").Single());
        Assert.Equal("too", page.Headers.GetValues("X-Toml").Single());
        Assert.Equal("public, max-age=0", page.Headers.CacheControl!.ToString());
        Assert.Contains("immutable", style.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Server", style.Headers.Select(h => h.Key));
    }

    [Fact]
    public void Says_which_rules_it_cannot_follow() =>
        Assert.Equal("_redirects:7: this line is no redirect that this server can follow; write `/from /to 301`; conditions work on the host alone", Assert.Single(_server!.Rules.NotUnderstood));

    [Fact]
    public async Task Sends_nothing_twice_to_who_has_it()
    {
        using var first = await _client.GetAsync("/", TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await _client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/", "gzip, deflate, br", "br")]
    [InlineData("/assets/site.css", "gzip", "gzip")]
    [InlineData("/figure.svg", "br", "br")]
    [InlineData("/", "identity", null)]
    [InlineData("/pagefind/wasm.en.pagefind", "br", null)]
    public async Task Compresses_text_for_who_can_read_it(string address, string accepted, string? encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept-Encoding", accepted);
        using var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal(!address.StartsWith("/pagefind/", StringComparison.Ordinal), answer.Headers.Vary.Contains("Accept-Encoding"));
        Assert.True(answer.Headers.ETag!.IsWeak);
        await using var body = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using var plain = encoding switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var bytes = new MemoryStream();
        await plain.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        var file = Path.Combine(Site, address == "/" ? "index.html" : address[1..]);
        Assert.Equal(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken), bytes.ToArray());
    }

    [Theory]
    [InlineData("GET /../secret.txt HTTP/1.1", "localhost", 404)]
    [InlineData("GET /%2e%2e/secret.txt HTTP/1.1", "localhost", 404)]
    [InlineData("GET /..%2fsecret.txt HTTP/1.1", "localhost", 404)]
    [InlineData("GET /articles/..%5c..%5csecret.txt HTTP/1.1", "localhost", 404)]
    [InlineData("GET //etc/passwd HTTP/1.1", "localhost", 404)]
    [InlineData("GET / HTTP/1.1", "evil.example", 421)]
    [InlineData("GET / HTTP/1.1", "localhost.evil.example", 421)]
    [InlineData("GET / HTTP/1.1", "127.0.0.1", 200)]
    [InlineData("GET / HTTP/1.1", "[::1]", 200)]
    [InlineData("HEAD / HTTP/1.1", "localhost", 200)]
    [InlineData("POST / HTTP/1.1", "localhost", 405)]
    public async Task Lets_nobody_out_of_the_folder_nor_in_by_another_name(string request, string host, int status)
    {
        var answer = await Ask(request, $"{host}:{_client.BaseAddress!.Port}");

        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("a secret", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_name_with_another_port_is_refused() =>
        Assert.StartsWith("HTTP/1.1 421 ", await Ask("GET / HTTP/1.1", "localhost:1"), StringComparison.Ordinal);

    /// <summary>Word for word, since a client would tidy up what is asked here.</summary>
    private async Task<string> Ask(string request, string host)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _client.BaseAddress!.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{request}\r\nHost: {host}\r\nConnection: close\r\n\r\n"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
