using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using StaticBackSite.Preview;

namespace StaticBackSite.Tests.Preview;

/// <summary>The editor's side of the preview: it shows what a text would become, tells what is wrong with it, and writes nothing.</summary>
public sealed class EditorTests
{
    [Fact]
    public async Task Shows_a_text_that_is_not_saved_with_its_findings_and_leaves_the_file_alone()
    {
        await using var preview = await RunningPreview.Start(site => site.WritePage("x.md", "Old words.", "X"));
        var before = await File.ReadAllTextAsync(preview.PathOf("x.md"), TestContext.Current.CancellationToken);

        var tried = await Try(preview, "x.md", "---\ntitle: X\ndescription: About x.\n---\nNew words and a [link](gone.md).\n");

        Assert.Contains("New words", tried.GetProperty("html").GetString(), StringComparison.Ordinal);
        var finding = tried.GetProperty("findings").EnumerateArray().Single(each => each.GetProperty("code").GetString() == "SB2001");
        Assert.Equal((5, 24), (finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32()));
        Assert.Equal(before, await File.ReadAllTextAsync(preview.PathOf("x.md"), TestContext.Current.CancellationToken));
        Assert.Contains("Old words.", await preview.Client.GetStringAsync("x/", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_a_page_that_is_not_there_yet_and_says_when_one_cannot_be_read()
    {
        await using var preview = await RunningPreview.Start(_ => { });

        Assert.Contains("Quite new", (await Try(preview, "guide/new.md", "---\ntitle: New\ndescription: About it.\n---\nQuite new.\n")).GetProperty("html").GetString(), StringComparison.Ordinal);
        var unreadable = await Try(preview, "guide/new.md", "---\ntitle: [\n---\nText.\n");
        Assert.Equal(JsonValueKind.Null, unreadable.GetProperty("html").ValueKind);
        Assert.NotEqual(0, unreadable.GetProperty("findings").GetArrayLength());
        Assert.False(Directory.Exists(preview.PathOf("guide")));
    }

    [Fact]
    public async Task Lists_the_pages_and_gives_their_text()
    {
        await using var preview = await RunningPreview.Start(site => site.Write("site.yml", "name: Test\nurl: https://example.org\nlocale: en-GB\nrepository: https://github.com/a/b/\n"));

        var site = await preview.Client.GetFromJsonAsync<JsonElement>("contribute/editor/pages.json", TestContext.Current.CancellationToken);
        Assert.Equal("https://github.com/a/b", site.GetProperty("repository").GetString());
        Assert.Equal("index.md", site.GetProperty("pages")[0].GetProperty("path").GetString());
        Assert.StartsWith("---\ntitle: Home\n", await preview.Client.GetStringAsync("_staticback/source?path=index.md", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await preview.Client.GetAsync("_staticback/source?path=site.yml", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Contains("Edit a page", await preview.Client.GetStringAsync("contribute/editor/", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_a_page_of_its_own_in_the_preview_of_a_change_with_the_texts_of_all_pages()
    {
        var site = TestSite.Empty().With("site.yml", "name: Test\nurl: https://example.org/docs\nlocale: en-GB\n").With("guide/x.md", "---\ntitle: X & y\ndescription: About x.\n---\nWords.\n");

        var files = TryEdit.Files(site.Publication.Index).ToDictionary(file => file.Path.Value, file => Encoding.UTF8.GetString(file.Content.Span), StringComparer.Ordinal);

        Assert.Equal(["contribute/editor/editor.css", "contribute/editor/editor.js", "contribute/editor/field.js", "contribute/editor/index.html", "contribute/editor/pages.json"], files.Keys.Order(StringComparer.Ordinal));
        Assert.DoesNotContain("data-live", files["contribute/editor/index.html"], StringComparison.Ordinal);
        var page = JsonDocument.Parse(files["contribute/editor/pages.json"]).RootElement.GetProperty("pages").EnumerateArray().Single(each => each.GetProperty("path").GetString() == "guide/x.md");
        Assert.Equal(("X & y", "/docs/guide/x/", "---\ntitle: X & y\ndescription: About x.\n---\nWords.\n"), (page.GetProperty("title").GetString(), page.GetProperty("address").GetString(), page.GetProperty("text").GetString()));
    }

    [Theory]
    [InlineData("https://evil.example", "application/json", "{\"path\":\"x.md\",\"text\":\"a\"}", HttpStatusCode.Forbidden)]
    [InlineData(null, "application/json", "{\"path\":\"x.md\",\"text\":\"a\"}", HttpStatusCode.Forbidden)]
    [InlineData("", "text/plain", "{\"path\":\"x.md\",\"text\":\"a\"}", HttpStatusCode.Forbidden)]
    [InlineData("", "application/json", "{\"path\":\"../x.md\",\"text\":\"a\"}", HttpStatusCode.BadRequest)]
    [InlineData("", "application/json", "{\"path\":\"site.yml\",\"text\":\"a\"}", HttpStatusCode.BadRequest)]
    [InlineData("", "application/json", "nothing", HttpStatusCode.BadRequest)]
    public async Task Answers_its_own_pages_alone(string? origin, string type, string body, HttpStatusCode expected)
    {
        await using var preview = await RunningPreview.Start(_ => { });
        using var request = new HttpRequestMessage(HttpMethod.Post, "_staticback/try") { Content = new StringContent(body, Encoding.UTF8, type) };
        if (origin is not null)
            request.Headers.Add("Origin", origin.Length > 0 ? origin : preview.Server.Address);

        using var answer = await preview.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(expected, answer.StatusCode);
    }

    private static async Task<JsonElement> Try(RunningPreview preview, string path, string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "_staticback/try") { Content = new StringContent(JsonSerializer.Serialize(new { path, text }), Encoding.UTF8, "application/json") };
        request.Headers.Add("Origin", preview.Server.Address);
        using var answer = await preview.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }
}
