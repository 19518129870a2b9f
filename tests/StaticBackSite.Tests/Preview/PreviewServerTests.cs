using System.Buffers;
using System.Collections.Immutable;
using System.Net;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Diagnostics;
using StaticBackSite.Pages;
using StaticBackSite.Preview;
using StaticBackSite.Reporting;
using StaticBackSite.Serving;

namespace StaticBackSite.Tests.Preview;

/// <summary>The preview over real HTTP: it follows the disk, whatever editors do to it.</summary>
public sealed class PreviewServerTests
{
    [Fact]
    public async Task Shows_a_change_a_new_page_and_a_deletion()
    {
        await using var preview = await RunningPreview.Start(p => p.WritePage("one.md", "First."));
        Assert.Contains("First.", await preview.Get("one/"), StringComparison.Ordinal);

        preview.WritePage("one.md", "Second.");
        await preview.UntilShown("one/", "Second.");
        preview.WritePage("new/two.md", "Brand new.");
        await preview.UntilShown("new/two/", "Brand new.");
        File.Delete(preview.PathOf("one.md"));
        await preview.Until("the page is gone", async () => await preview.StatusOf("one/") == 404);
    }

    [Fact]
    public async Task Follows_renamed_folders_and_editors_that_write_beside_the_file()
    {
        await using var preview = await RunningPreview.Start(p => p.WritePage("old/one.md", "First."));

        Directory.Move(preview.PathOf("old"), preview.PathOf("young"));
        await preview.UntilShown("young/one/", "First.");
        await preview.Until("the old address is gone", async () => await preview.StatusOf("old/one/") == 404);

        preview.WritePage(".one.md.tmp", "From a temporary file.");
        File.Move(preview.PathOf(".one.md.tmp"), preview.PathOf("young/one.md"), overwrite: true);
        await preview.UntilShown("young/one/", "From a temporary file.");
    }

    [Fact]
    public async Task Never_shows_a_file_that_an_editor_has_just_emptied()
    {
        await using var preview = await RunningPreview.Start(p => p.WritePage("one.md", "First."));
        var text = await File.ReadAllTextAsync(preview.PathOf("one.md"), TestContext.Current.CancellationToken);

        await File.WriteAllTextAsync(preview.PathOf("one.md"), "", TestContext.Current.CancellationToken);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(200, await preview.StatusOf("one/"));
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
        await File.WriteAllTextAsync(preview.PathOf("one.md"), text.Replace("First.", "Second.", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await preview.UntilShown("one/", "Second.");
        Assert.DoesNotContain("SB1101", preview.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_burst_of_saves_ends_with_the_last()
    {
        await using var preview = await RunningPreview.Start(p => p.WritePage("one.md", "First."));

        for (var i = 0; i < 100; i++)
            preview.WritePage("one.md", $"State {i:000}.");
        await preview.UntilShown("one/", "State 099.");
    }

    [Fact]
    public async Task A_page_that_cannot_be_read_says_so_and_comes_back()
    {
        await using var preview = await RunningPreview.Start(p => p.WritePage("one.md", "First."));

        preview.Write("one.md", "---\ntitle: <b>Broken</b>: [\n---\nFirst.\n");
        await preview.UntilShown("one/", "one.md cannot be read");
        Assert.Equal(500, await preview.StatusOf("one/"));
        Assert.DoesNotContain("First.", await (await preview.Client.GetAsync("one/", TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await preview.Until("the terminal tells it", () => Task.FromResult(preview.Said.Contains("input/one.md:2:", StringComparison.Ordinal)));

        preview.WritePage("one.md", "Mended.");
        await preview.UntilShown("one/", "Mended.");
        await preview.Until("the terminal tells that too", () => Task.FromResult(preview.Said.Contains("All mended: no errors, no warnings.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Describes_a_page_for_the_panel()
    {
        await using var preview = await RunningPreview.Start(p => p.WritePage("one.md", "A [dead link](two.md).", more: "draft: true\n"));
        using var page = System.Text.Json.JsonDocument.Parse(await preview.Get("/_staticback/page?at=%2Fone%2F"));

        Assert.Equal(1, page.RootElement.GetProperty("errorCount").GetInt32());
        var error = page.RootElement.GetProperty("errors")[0];
        Assert.Equal("there is no file `two.md`", error.GetProperty("message").GetString());
        Assert.Equal(("one.md", 6, 15), (error.GetProperty("file").GetString(), error.GetProperty("line").GetInt32(), error.GetProperty("column").GetInt32()));
        Assert.EndsWith("/one.md:6:15", error.GetProperty("edit").GetString(), StringComparison.Ordinal);
        Assert.True(page.RootElement.GetProperty("page").GetProperty("draft").GetBoolean());
        Assert.Equal(1, page.RootElement.GetProperty("page").GetProperty("brokenLinks").GetInt32());
        Assert.Equal(3, page.RootElement.GetProperty("page").GetProperty("words").GetInt32());
    }

    [Fact]
    public async Task Tells_open_pages_of_every_change()
    {
        await using var preview = await RunningPreview.Start(p => p.WritePage("one.md", "First."), settings => settings with { Open = true });
        using var events = new StreamReader(await preview.Client.GetStreamAsync("/_staticback/events", TestContext.Current.CancellationToken));
        async Task<string> Next(string name)
        {
            while (await events.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            {
                if (line == $"event: {name}")
                    return (await events.ReadLineAsync(TestContext.Current.CancellationToken))!;
            }
            throw new InvalidOperationException("The stream has ended.");
        }
        Assert.Equal("data: {\"version\":1,\"style\":null,\"opens\":null}", await Next("hello"));

        preview.WritePage("one.md", "Second.");
        Assert.Equal("data: {\"version\":2,\"style\":null,\"opens\":\"/one/\"}", await Next("change"));
        Assert.Contains("Second.", await preview.Get("one/"), StringComparison.Ordinal);
        Assert.Equal("data: {\"version\":2}", await Next("findings"));
    }

    [Fact]
    public async Task Says_which_state_of_a_page_it_sends()
    {
        await using var preview = await RunningPreview.Start(_ => { });
        using var answer = await preview.Client.GetAsync("/", TestContext.Current.CancellationToken);

        var tag = answer.Headers.ETag!.Tag;
        Assert.Equal($"page;desc={tag}", answer.Headers.GetValues("Server-Timing").Single());
        Assert.Equal("no-cache", answer.Headers.CacheControl!.ToString());
        using var again = new HttpRequestMessage(HttpMethod.Get, "/");
        again.Headers.IfNoneMatch.ParseAdd(tag);
        using var same = await preview.Client.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
    }

    [Fact]
    public async Task Lives_below_the_base_path_of_the_site()
    {
        await using var preview = await RunningPreview.Start(p =>
        {
            p.Write("site.yml", "name: Test\nurl: https://example.org/docs/\nlocale: en-GB\n");
            p.WritePage("one.md", "First.");
        });

        Assert.EndsWith("/docs/", preview.Server.Home, StringComparison.Ordinal);
        Assert.Contains("First.", await preview.Get("/docs/one/"), StringComparison.Ordinal);
        using var root = await preview.Client.GetAsync("/", TestContext.Current.CancellationToken);
        Assert.Equal("/docs/", root.Headers.Location!.ToString());
        using var folder = await preview.Client.GetAsync("/docs/one", TestContext.Current.CancellationToken);
        Assert.Equal("/docs/one/", folder.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Polls_where_the_machine_does_not_watch()
    {
        await using var preview = await RunningPreview.Start(p => p.WritePage("one.md", "First."), settings => settings with { Poll = true });

        preview.WritePage("one.md", "Second.");
        await preview.UntilShown("one/", "Second.");
    }

    [Fact]
    public void A_folder_that_cannot_be_watched_is_polled_and_told_about()
    {
        var said = new List<BuildReport>();
        using var watch = new WatchFolders([Path.Combine(Path.GetTempPath(), "no-such-folder-" + Guid.NewGuid())], said.Add);

        Assert.Equal("SB1523", said.Single().Diagnostics.Single().Code.Id);
        Assert.Matches("^staticback: warning SB1523: this machine cannot watch the folder \\(.+\\); staticback looks for changes twice a second\n", new TextReport("input").Format(said.Single()));
    }

    [Fact]
    public async Task The_input_folder_may_go_and_come_back()
    {
        await using var preview = await RunningPreview.Start(p => p.WritePage("one.md", "First."), settings => settings with { Poll = true });
        var away = preview.Folder + ".away";

        Directory.Move(preview.Folder, away);
        await preview.Until("the terminal tells it", () => Task.FromResult(preview.Said.Contains("SB1002: there is no folder", StringComparison.Ordinal)));
        Directory.Move(away, preview.Folder);
        await preview.UntilShown("one/", "First.");
    }

    [Fact]
    public async Task Thousands_of_files_simply_work()
    {
        await using var preview = await RunningPreview.Start(p =>
        {
            for (var i = 0; i < Thorough.Of(full: 5000, sample: 1000); i++)
                p.Write($"folder-{i % 100}/page-{i}.md", $"---\ntitle: Page {i}\ndescription: Number {i}.\n---\nText.\n");
        });

        preview.Write("folder-7/page-907.md", "---\ntitle: Page\ndescription: Number.\n---\nChanged.\n");
        await preview.UntilShown("folder-7/page-907/", "Changed.");
    }

    [Fact]
    public async Task A_page_that_the_program_fails_at_says_so_and_the_others_go_on()
    {
        await using var preview = await RunningPreview.Start(p => p.WritePage("one.md", "First.", "A <b>fault</b>"), theme: new FailingTheme());

        using var failed = await preview.Client.GetAsync("one/", TestContext.Current.CancellationToken);
        var page = await failed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        Assert.Contains("<li>no such &lt;b&gt;luck&lt;/b&gt;</li>", page, StringComparison.Ordinal);
        Assert.Contains(
            "staticback: error SB1525: one/index.html cannot be rendered (InvalidOperationException: no such <b>luck</b>)\n  hint: that is a fault of staticback; please report it\n",
            preview.Said, StringComparison.Ordinal);
        Assert.Contains("Welcome.", await preview.Get("/"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_that_the_machine_refuses_is_named_with_a_cure()
    {
        var refused = new PortUnavailableException(80, ServingCodes.PortRefused, new IOException("Permission denied"));

        Assert.Equal(
            "staticback: error SB1521: this machine does not let staticback listen on port 80\n  hint: choose a port from 1024 on, for example --port 5080\n",
            new TextReport("input").Format(refused.Report));
    }

    [Fact]
    public async Task The_port_that_is_taken_is_named_with_a_cure()
    {
        await using var preview = await RunningPreview.Start(_ => { });
        var port = new Uri(preview.Server.Address).Port;

        var refused = await Assert.ThrowsAsync<PortUnavailableException>(() => LoopbackServer.Start(port, _ => Task.CompletedTask, _ => { }));
        Assert.Equal(
            $"staticback: error SB1520: port {port} is taken by another program, perhaps by another preview\n  hint: close that program, or choose another port with --port {port + 1}\n",
            new TextReport("input").Format(refused.Report));
    }

    private sealed class FailingTheme : IPageRenderer
    {
        private readonly IPageRenderer _theme = TestTheme.Renderer();

        public ImmutableArray<ThemeAsset> Assets => _theme.Assets;

        public IBlockTheme Blocks => _theme.Blocks;

        public void Render(PageModel page, IBufferWriter<byte> into)
        {
            if (page.Url == "/one/")
                throw new InvalidOperationException("no such <b>luck</b>");
            _theme.Render(page, into);
        }
    }
}
