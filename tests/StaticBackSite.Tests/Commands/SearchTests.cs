namespace StaticBackSite.Tests.Commands;

/// <summary>What <c>build</c> does about the search; that it finds is tested in a browser.</summary>
public sealed class SearchTests
{
    private const string Page = "---\ntitle: Search\ndescription: Look for a word.\ntype: utility\n---\nLook.\n";

    [Fact]
    public void Publishes_an_index_that_is_the_same_every_time()
    {
        using var staticback = new StaticBack();
        staticback.Write("input/search.md", Page);

        Assert.Equal(0, staticback.Run("--output", "one"));
        Assert.Empty(staticback.Errors);
        Assert.Equal(0, staticback.Run("--output", "two"));
        Assert.Equal(staticback.Files("one"), staticback.Files("two"));
        Assert.True(File.Exists(staticback.PathOf("one/pagefind/pagefind.js")));
        Assert.Contains("data-search=\"/pagefind/\"", File.ReadAllText(staticback.PathOf("one/index.html")), StringComparison.Ordinal);
        Assert.DoesNotContain(staticback.Files("one").Keys, path => path.Contains("-ui.", StringComparison.Ordinal));
    }

    [Fact]
    public void Lies_below_the_base_path()
    {
        using var staticback = new StaticBack();
        staticback.Write("input/search.md", Page);

        Assert.Equal(0, staticback.Run("--url", "https://host.example/docs/"));
        Assert.Contains("data-search=\"/docs/pagefind/\"", File.ReadAllText(staticback.PathOf("output/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_left_out_with_a_reason_where_there_is_no_npm()
    {
        using var staticback = new StaticBack();
        staticback.Write("input/search.md", Page);
        staticback.Environment["PATH"] = staticback.PathOf("empty");
        staticback.Environment["XDG_CACHE_HOME"] = staticback.PathOf("cache");

        Assert.Equal(0, staticback.Run());
        Assert.StartsWith("staticback: warning SB1590: the full text is not searched: npm is not on this machine; it comes with Node.js", staticback.Errors, StringComparison.Ordinal);
        AssertNoFullText(staticback);
        Assert.Empty(Directory.EnumerateFileSystemEntries(staticback.PathOf("cache/staticback")));
    }

    [Fact]
    public void What_a_killed_installation_left_is_removed_and_one_at_work_is_not()
    {
        using var staticback = new StaticBack();
        staticback.Write("input/search.md", Page).Write("cache/staticback/pagefind-0.new-earlier/package.json", "{}");
        staticback.Write("cache/staticback/pagefind-0.new-killed/.in-use", "").Write("cache/staticback/pagefind-0.new-killed/a/b", "x");
        staticback.Write("cache/staticback/pagefind-1/kept", "x").Write("cache/staticback/pagefind-0.new-working/a", "x");
        staticback.Environment["PATH"] = staticback.PathOf("empty");
        staticback.Environment["XDG_CACHE_HOME"] = staticback.PathOf("cache");
        using var working = new FileStream(staticback.PathOf("cache/staticback/pagefind-0.new-working/.in-use"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);

        Assert.Equal(0, staticback.Run());
        Assert.Equal(["pagefind-0.new-working", "pagefind-1"], Directory.EnumerateFileSystemEntries(staticback.PathOf("cache/staticback")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_strict_build_publishes_no_site_without_its_search()
    {
        using var staticback = new StaticBack();
        staticback.Write("input/search.md", Page);
        staticback.Environment["PATH"] = staticback.PathOf("empty");
        staticback.Environment["XDG_CACHE_HOME"] = staticback.PathOf("cache");

        Assert.Equal(1, staticback.Run("--warnings-as-errors"));
        Assert.StartsWith("staticback: error SB1590: the full text is not searched: npm is not on this machine", staticback.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(staticback.PathOf("output")));
        Assert.Equal(0, staticback.Run("--warnings-as-errors", "--no-search"));
    }

    [Fact]
    public void Needs_no_temporary_folder_of_the_machine()
    {
        using var staticback = new StaticBack();
        staticback.Write("input/search.md", Page);
        staticback.Environment["TMPDIR"] = staticback.PathOf("nowhere");

        Assert.Equal(0, staticback.Run());
        Assert.Empty(staticback.Errors);
        Assert.True(File.Exists(staticback.PathOf("output/pagefind/pagefind.js")));
    }

    [Fact]
    public void Is_left_out_when_asked()
    {
        using var staticback = new StaticBack();
        staticback.Write("input/search.md", Page);

        Assert.Equal(0, staticback.Run("--no-search"));
        Assert.Empty(staticback.Errors);
        AssertNoFullText(staticback);
    }

    [Fact]
    public void Is_not_there_where_there_is_a_single_page()
    {
        using var staticback = new StaticBack();

        Assert.Equal(0, staticback.Run());
        Assert.DoesNotContain("search", File.ReadAllText(staticback.PathOf("output/index.html")).Split("</head>")[1], StringComparison.Ordinal);
        Assert.False(Directory.Exists(staticback.PathOf("output/pagefind")));
    }

    [Fact]
    public void Has_a_page_of_its_own_where_the_site_writes_none()
    {
        var site = new TestSite().WithPage("b.md", "Text.", "Bend gently");

        Assert.Contains("<a class=\"tool search-link\" href=\"/search/\"", site.Html("index.html"), StringComparison.Ordinal);
        Assert.Contains("<a href=\"/b/\">Bend gently</a>", site.Html("search/index.html"), StringComparison.Ordinal);
        Assert.Contains("Search every page of Test", site.Html("opensearch.xml"), StringComparison.Ordinal);
        Assert.Empty(site.Codes);
    }

    [Theory]
    [InlineData("search/index.md", "")]
    [InlineData("c.md", "redirectFrom: [/search/]\n")]
    public void Leaves_an_address_that_is_in_use_alone(string path, string more)
    {
        var site = new TestSite().WithPage("b.md", "Text.").WithPage(path, "My own.", "Mine", more);

        Assert.DoesNotContain("data-search-script", site.Html("index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(site.Publication.Files, file => file.Path.Value == "search.json");
        Assert.DoesNotContain("SB3", string.Join(' ', site.Codes), StringComparison.Ordinal);
    }

    [Fact]
    public void The_search_page_lists_everything_from_A_to_Z()
    {
        var site = new TestSite().With("search.md", Page).WithPage("b.md", "Text.", "Bend gently").WithTerm("osteophyte", "Osteophyte", "aliases: [bone spur]\n");
        var html = string.Join(' ', site.Html("search/index.html").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        Assert.Contains("<h3 id=\"_letter_b_title\">B</h3> <ul><li><a href=\"/b/\">Bend gently</a>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/glossary/osteophyte/\">Osteophyte</a><span class=\"other-names\"> also bone spur</span>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<a href=\"/search/\">Search</a>", html, StringComparison.Ordinal);
    }

    /// <summary>A page and the term that it is about.</summary>
    [Fact]
    public void Entries_that_begin_alike_say_which_is_which()
    {
        var site = new TestSite().WithPage("move/index.md", "Text.", "Moves").WithPage("move/bridge.md", "Text.", "Bridge").WithTerm("bridge-exercise", "Bridge exercise").WithPage("move/tilt.md", "Text.", "Tilt");
        var list = site.Document("search/index.html").QuerySelector(".a-to-z")!;

        Assert.Equal(["Bridge Moves", "Bridge exercise Glossary"], list.QuerySelectorAll("li:has(.section)").Select(item => string.Join(' ', item.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
    }

    [Fact]
    public void Pages_say_their_section_and_what_else_they_are_called()
    {
        var site = new TestSite().With("search.md", Page).WithPage("move/index.md", "Text.", "Moves").WithPage("move/bridge.md", "Text.", "Bridge").WithTerm("pop", "Pop", "aliases: [snap]\nsearchAliases: [crack]\n");

        Assert.Contains("data-pagefind-body data-pagefind-meta=\"section:Moves\"", site.Html("move/bridge/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("section:", site.Html("index.html"), StringComparison.Ordinal);
        Assert.Contains("data-pagefind-meta=\"names:snap, crack\"", site.Html("glossary/pop/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("data-pagefind-body", site.Html("search/index.html"), StringComparison.Ordinal);
    }

    /// <summary>Titles, names and headings are searched all the same.</summary>
    private static void AssertNoFullText(StaticBack staticback)
    {
        Assert.False(Directory.Exists(staticback.PathOf("output/pagefind")));
        Assert.DoesNotContain("data-search=", File.ReadAllText(staticback.PathOf("output/index.html")), StringComparison.Ordinal);
        Assert.True(File.Exists(staticback.PathOf("output/search.json")));
        var page = File.ReadAllText(staticback.PathOf("output/search/index.html"));
        Assert.Contains("data-search-box", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/\">Home</a>", page, StringComparison.Ordinal);
    }
}
