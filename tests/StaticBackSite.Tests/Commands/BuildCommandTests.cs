namespace StaticBackSite.Tests.Commands;

public sealed class BuildCommandTests
{
    [Fact]
    public void Publishes_into_output_by_default()
    {
        using var staticback = new StaticBack();

        Assert.Equal(0, staticback.Run());
        Assert.StartsWith("Published 1 page, 0 terms and 0 checked links to output", staticback.Output, StringComparison.Ordinal);
        Assert.Contains(">Home</h1>", File.ReadAllText(staticback.PathOf("output/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_a_plain_manual_of_Markdown_files()
    {
        using var staticback = new StaticBack();
        staticback.Write("manual/site.yml", "name: Manual\nurl: https://example.org\nlocale: en\n").Write("manual/a/b.md", "---\ntitle: B\ndescription: About b.\n---\nText.\n");

        Assert.Equal(0, staticback.Run("build", "--input", "manual", "--output", "published", "--url", "https://host.example/docs/"));
        var html = File.ReadAllText(staticback.PathOf("published/a/b/index.html"));
        Assert.Contains("<link rel=\"canonical\" href=\"https://host.example/docs/a/b/\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/docs/assets/", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_line_and_column_and_keeps_the_last_good_site()
    {
        using var staticback = new StaticBack();
        staticback.Run();
        var good = staticback.Files("output");
        staticback.Write("input/index.md", "---\ntitle: Home\ndescription: The first page.\n---\nSee [more](more.md).\n");

        Assert.Equal(1, staticback.Run());
        Assert.StartsWith("input/index.md:5:12: error SB2001: there is no file `more.md`", staticback.Errors, StringComparison.Ordinal);
        Assert.Equal(good, staticback.Files("output"));
    }

    [Fact]
    public void Removes_files_that_the_site_no_longer_has()
    {
        using var staticback = new StaticBack();
        staticback.Write("input/old.md", "---\ntitle: Old\ndescription: Goes away.\n---\nText.\n").Run();
        File.Delete(staticback.PathOf("input/old.md"));

        Assert.Equal(0, staticback.Run());
        Assert.False(Directory.Exists(staticback.PathOf("output/old")));
        Assert.Equal(["input", "output"], Directory.EnumerateDirectories(staticback.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Says_that_the_input_folder_is_missing()
    {
        using var staticback = new StaticBack();

        Assert.Equal(2, staticback.Run("--input", "nowhere"));
        Assert.StartsWith("nowhere:1:1: error SB1002: there is no folder nowhere", staticback.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(staticback.PathOf("output")));
    }

    [Fact]
    public void Says_what_an_empty_folder_lacks()
    {
        using var staticback = new StaticBack();
        Directory.CreateDirectory(staticback.PathOf("empty"));

        Assert.Equal(1, staticback.Run("--input", "empty"));
        Assert.StartsWith("empty/site.yml:1:1: error SB1001: the input folder has no site.yml", staticback.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_to_replace_a_folder_that_is_not_its_own()
    {
        using var staticback = new StaticBack();
        staticback.Write("output/thesis.txt", "ten years of work");

        Assert.Equal(2, staticback.Run());
        Assert.Contains("holds files that staticback did not make", staticback.Errors, StringComparison.Ordinal);
        Assert.Equal("ten years of work", File.ReadAllText(staticback.PathOf("output/thesis.txt")));
    }

    [Theory]
    [InlineData("--inptu", "x")]
    [InlineData("--date", "6 August")]
    [InlineData("--url", "example.org")]
    [InlineData("explain", "SB0000")]
    public void Wrong_usage_is_exit_code_2(params string[] arguments)
    {
        using var staticback = new StaticBack();

        Assert.Equal(2, staticback.Run(arguments));
        Assert.StartsWith("staticback: ", staticback.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(staticback.PathOf("output")));
    }

    [Fact]
    public void Warnings_can_be_errors()
    {
        using var staticback = new StaticBack();
        staticback.Write("input/references.yml", "");

        Assert.Equal(0, staticback.Run());
        Assert.Contains("warning SB4003", staticback.Errors, StringComparison.Ordinal);
        Assert.Equal(1, staticback.Run("--warnings-as-errors"));
        Assert.Contains("error SB4003", staticback.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Drafts_are_left_out_unless_asked_for()
    {
        using var staticback = new StaticBack();
        staticback.Write("input/draft.md", "---\ntitle: Draft\ndescription: Not yet.\ndraft: true\n---\nText.\n");

        staticback.Run();
        Assert.False(File.Exists(staticback.PathOf("output/draft/index.html")));
        staticback.Run("--drafts");
        Assert.True(File.Exists(staticback.PathOf("output/draft/index.html")));
    }

    [Fact]
    public void Does_not_follow_symbolic_links()
    {
        using var staticback = new StaticBack();
        staticback.Write("secret.txt", "mine");
        File.CreateSymbolicLink(staticback.PathOf("input/notes.txt"), staticback.PathOf("secret.txt"));
        Directory.CreateSymbolicLink(staticback.PathOf("input/loop"), staticback.PathOf("input"));

        Assert.Equal(1, staticback.Run());
        Assert.Contains("input/notes.txt:1:1: error SB1005", staticback.Errors, StringComparison.Ordinal);
        Assert.Contains("input/loop:1:1: error SB1005", staticback.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_files_that_no_phone_should_load()
    {
        using var staticback = new StaticBack();
        using (var large = File.Create(staticback.PathOf("input/large.bin")))
            large.SetLength(StaticBackSite.Reading.Input.ReadFiles.LargestFile + 1);

        Assert.Equal(1, staticback.Run());
        Assert.StartsWith("input/large.bin:1:1: error SB1004", staticback.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_which_file_cannot_be_read()
    {
        using var staticback = new StaticBack();
        // A lock does what missing rights do, and works for root as well.
        using var locked = new FileStream(staticback.PathOf("input/index.md"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Assert.Equal(1, staticback.Run());
        Assert.StartsWith("input/index.md:1:1: error SB1003: this file cannot be read", staticback.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_input_and_day_give_the_same_bytes()
    {
        using var staticback = new StaticBack();
        staticback.Write("input/glossary/pop.md", "---\ntitle: Pop\ndefinition: A sound.\n---\nText.\n").Write("input/x.md", "---\ntitle: X\ndescription: About x.\n---\nA pop.\n\n## More\n\nA pop again.\n");

        staticback.Run("--date", "2026-11-22", "--output", "one");
        staticback.Run("--date", "2026-11-22", "--output", "two");
        Assert.Equal(staticback.Files("one"), staticback.Files("two"));
    }

    [Theory]
    [InlineData("...md")]
    [InlineData("..md")]
    [InlineData(".secret.md")]
    [InlineData(".git/config.md")]
    public void Leaves_hidden_files_alone(string name)
    {
        using var staticback = new StaticBack();
        staticback.Write("input/" + name, "no front matter, so it would be an error");

        Assert.Equal(0, staticback.Run());
        Assert.StartsWith("Published 1 page,", staticback.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a b.md", "a b/index.html")]
    [InlineData("quo\"te.md", "quo\"te/index.html")]
    [InlineData("ünï-日本.md", "ünï-日本/index.html")]
    [InlineData("%2e%2e.md", "%2e%2e/index.html")]
    public void Publishes_files_with_awkward_names(string name, string path)
    {
        using var staticback = new StaticBack();
        staticback.Write("input/" + name, "---\ntitle: X\ndescription: About x.\n---\nText.\n");

        Assert.Equal(0, staticback.Run());
        Assert.True(File.Exists(staticback.PathOf("output/" + path)));
    }
}
