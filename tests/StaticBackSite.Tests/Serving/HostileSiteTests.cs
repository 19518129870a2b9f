using System.Net;
using StaticBackSite.Diagnostics;
using StaticBackSite.Serving;
using StaticBackSite.Tests.Commands;

namespace StaticBackSite.Tests.Serving;

/// <summary>What would make an error of every answer, or keep a browser waiting for ever, is reported and left out.</summary>
public sealed class HostileSiteTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("staticback-serve-").FullName;
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public void Dispose()
    {
        _client.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("X", "é")]
    [InlineData("X-Ü", "1")]
    [InlineData("X Y", "1")]
    [InlineData("X", "a\u0001b")]
    [InlineData("Content-Length", "5")]
    [InlineData("transfer-encoding", "chunked")]
    public async Task A_header_that_cannot_be_sent_is_reported_and_left_out(string name, string value)
    {
        var rules = ReadHostingRules.Headers($"/*\n  {name}: {value}\n  X-Good: yes\n");
        Assert.StartsWith("_headers:2: this line ", Assert.Single(rules.NotUnderstood), StringComparison.Ordinal);

        Write("index.html", "Home");
        Write("_headers", $"/*\n  {name}: {value}\n  X-Good: yes\n");
        using var answer = await Ask("/");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("yes", answer.Headers.GetValues("X-Good").Single());
        Assert.Equal("Home", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("99999")]
    [InlineData("0")]
    [InlineData("100")]
    [InlineData("-301")]
    public void A_status_that_no_answer_has_is_reported(string status)
    {
        Assert.Single(ReadHostingRules.Redirects($"/a /b {status}\n").NotUnderstood);
        Assert.Single(ReadHostingRules.Toml($"[[redirects]]\nfrom = \"/a\"\nto = \"/b\"\nstatus = {status}\n").NotUnderstood);
    }

    [Theory]
    [InlineData("/old%20file.pdf", "/old%20file.pdf /new/", "/new/")]
    [InlineData("/old%20file.pdf?a=1", "/old%20file.pdf /new/", "/new/?a=1")]
    [InlineData("/%C3%BCber.pdf", "/%C3%BCber.pdf /new/", "/new/")]
    [InlineData("/%C3%BCber.pdf", "/über.pdf /neu%C3%A9/", "/neu%C3%A9/")]
    [InlineData("/100%25", "/100%25 /neué/", "/neu%C3%A9/")]
    [InlineData("/news/a%20b/%C3%BC", "/news/:x/* /to/:x/:splat", "/to/a%20b/%C3%BC")]
    [InlineData("/news/%2541/x", "/news/:x/* /to/:x/:splat", "/to/%2541/x")]
    [InlineData("/a", "/a https://example.org/é?x=y", "https://example.org/%C3%A9?x=y")]
    [InlineData("/a", "/a /b?x=y#z", "/b?x=y#z")]
    public async Task Encoded_addresses_are_redirected_as_on_the_host(string address, string rule, string to)
    {
        Write("index.html", "Home");
        Write("_redirects", rule + " 301\n");
        using var answer = await Ask(address);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(to, answer.Headers.GetValues("Location").Single());
    }

    [Fact]
    public async Task A_pipe_is_no_file()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Windows has no such files");
        Write("index.html", "Home");
        Assert.Equal(0, Shell.Run("mkfifo", Path.Combine(_folder, "x.html"), Path.Combine(_folder, "_headers"), Path.Combine(_folder, "pipe.toml")));
        using var answer = await Ask("/x.html");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Throws<IOException>(() => new SiteServer(_folder, Path.Combine(_folder, "pipe.toml")));
    }

    [Fact]
    public async Task A_request_that_fails_is_reported_and_the_next_is_answered()
    {
        var told = new List<BuildReport>();
        await using var server = await LoopbackServer.Start(0, context => context.Request.Path == "/bad" ? throw new InvalidOperationException("no luck") : Task.CompletedTask, told.Add);
        using var bad = await _client.GetAsync(server.Address + "/bad", TestContext.Current.CancellationToken);
        using var good = await _client.GetAsync(server.Address + "/good", TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.InternalServerError, HttpStatusCode.OK), (bad.StatusCode, good.StatusCode));
        var found = Assert.Single(told).Diagnostics.Single();
        Assert.Equal(("SB1526", "/bad cannot be shown (InvalidOperationException: no luck)"), (found.Code.Id, found.Message));
    }

    private async Task<HttpResponseMessage> Ask(string address)
    {
        await using var server = new SiteServer(_folder, hostFile: null);
        await server.Start(port: 0);
        return await _client.GetAsync(server.Address + address, TestContext.Current.CancellationToken);
    }

    private void Write(string path, string text) => File.WriteAllText(Path.Combine(_folder, path), text);
}
