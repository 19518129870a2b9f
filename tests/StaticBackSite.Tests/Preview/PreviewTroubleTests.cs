using System.Buffers;
using System.Collections.Immutable;
using System.Net;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Pages;
using StaticBackSite.Tests.Commands;

namespace StaticBackSite.Tests.Preview;

/// <summary>Whatever happens to the folder, to a page or to a request, the preview goes on, and says what happened.</summary>
public sealed class PreviewTroubleTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1200)]
    public async Task A_folder_that_was_deleted_is_followed_again_when_it_is_back(int away)
    {
        await using var preview = await RunningPreview.Start(p => p.WritePage("one.md", "First."));
        var site = await File.ReadAllTextAsync(preview.PathOf("site.yml"), TestContext.Current.CancellationToken);
        for (var turn = 0; turn < 2; turn++)
        {
            Directory.Delete(preview.Folder, recursive: true);
            await Task.Delay(away, TestContext.Current.CancellationToken);
            preview.Write("site.yml", site);
            preview.WritePage("one.md", $"Back for turn {turn}.");
            await preview.UntilShown("one/", $"Back for turn {turn}.");
            preview.WritePage("one.md", $"Edited in turn {turn}.");
            await preview.UntilShown("one/", $"Edited in turn {turn}.");
        }
    }

    [Fact]
    public async Task A_pipe_in_the_folder_keeps_nobody_waiting()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Windows has no such files");
        await using var preview = await RunningPreview.Start(p => p.WritePage("one.md", "First."));

        Assert.Equal(0, Shell.Run("mkfifo", preview.PathOf("pipe.md"), preview.PathOf("pipe.txt")));
        preview.WritePage("one.md", "Second.");
        await preview.UntilShown("one/", "Second.");
        await preview.Until("the terminal says so", () => Task.FromResult(preview.Said.Contains("input/pipe.md:1:1: error SB1008", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_base_path_may_have_letters_of_any_language()
    {
        await using var preview = await RunningPreview.Start(p =>
        {
            p.Write("site.yml", "name: Test\nurl: https://example.org/d%C3%B6cs/\nlocale: en-GB\n");
            p.WritePage("one.md", "First.");
        });

        Assert.Contains("Welcome.", await preview.Get(preview.Server.Home), StringComparison.Ordinal);
        Assert.Contains("First.", await preview.Get("/d%C3%B6cs/one/"), StringComparison.Ordinal);
        using var root = await preview.Client.GetAsync("/", TestContext.Current.CancellationToken);
        Assert.Equal("/d%C3%B6cs/", root.Headers.GetValues("Location").Single());
        using var folder = await preview.Client.GetAsync("/d%C3%B6cs/one", TestContext.Current.CancellationToken);
        Assert.Equal("/d%C3%B6cs/one/", folder.Headers.GetValues("Location").Single());
        Assert.Contains("\"file\":\"one.md\"", await preview.Get("/_staticback/page?at=" + Uri.EscapeDataString("/d%C3%B6cs/one/")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("events")]
    [InlineData("page?at=/")]
    [InlineData("preview.js")]
    [InlineData("events.js")]
    public async Task Its_own_addresses_are_only_read(string address)
    {
        await using var preview = await RunningPreview.Start(_ => { });
        foreach (var method in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Options, HttpMethod.Patch })
        {
            using var request = new HttpRequestMessage(method, "/_staticback/" + address);
            using var answer = await preview.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
            Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow);
        }
        using var head = new HttpRequestMessage(HttpMethod.Head, "/_staticback/" + address);
        using var found = await preview.Client.SendAsync(head, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, found.StatusCode);
    }

    [Fact]
    public async Task A_page_that_cannot_be_rendered_costs_the_search_one_turn()
    {
        await using var preview = await RunningPreview.Start(
            p =>
            {
                p.WritePage("search.md", "Look.", "Search", "type: utility\n");
                p.WritePage("one.md", "First.", "Faulty");
            },
            settings => settings with { Build = RunningPreview.Options with { Search = true } },
            new TitleTheme());
        _ = await preview.Get("/");

        Assert.Equal(404, await preview.StatusOf("pagefind/pagefind-entry.json"));
        Assert.Contains("error SB1525: staticback could not make the search index (InvalidOperationException: no luck)", preview.Said, StringComparison.Ordinal);
        preview.WritePage("one.md", "First.", "Good");
        await preview.UntilShown("one/", "Good");
        await preview.Until("there is a search", async () => await preview.StatusOf("pagefind/pagefind-entry.json") == 200);
    }

    [Fact]
    public async Task A_turn_that_fails_is_reported_once_and_the_next_is_followed()
    {
        await using var preview = await RunningPreview.Start(p => p.WritePage("one.md", "First."), console: console => new FaultyWriter(console));

        preview.WritePage("one.md", "[A dead link](no-luck.md).");
        await preview.Until("the terminal says so", () => Task.FromResult(preview.Said.Contains("error SB1525: staticback could not follow this change (InvalidOperationException: out of luck)", StringComparison.Ordinal)));
        preview.WritePage("one.md", "Second.");
        await preview.UntilShown("one/", "Second.");
        Assert.Single(preview.Said.Split("SB1525").Skip(1));
    }

    /// <summary>A fault in the midst of a turn, after the site was built and before the terminal was told.</summary>
    private sealed class FaultyWriter(TextWriter writer) : TextWriter(System.Globalization.CultureInfo.InvariantCulture)
    {
        public override System.Text.Encoding Encoding => writer.Encoding;

        public override void Write(char value) => writer.Write(value);

        public override void Write(string? value) => writer.Write(value?.Contains("no-luck", StringComparison.Ordinal) == true ? throw new InvalidOperationException("out of luck") : value);
    }

    private sealed class TitleTheme : IPageRenderer
    {
        private readonly IPageRenderer _theme = TestTheme.Renderer();

        public ImmutableArray<ThemeAsset> Assets => _theme.Assets;

        public IBlockTheme Blocks => _theme.Blocks;

        public void Render(PageModel page, IBufferWriter<byte> into)
        {
            if (page.Title == "Faulty")
                throw new InvalidOperationException("no luck");
            _theme.Render(page, into);
        }
    }
}
