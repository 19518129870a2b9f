using FsCheck.Fluent;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Reading;
using StaticBackSite.Routing;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Tests.Reading;

/// <summary>Pages as other people have them: with little front matter or none, under names of their own.</summary>
public sealed class FreeFrontMatterTests
{
    [Fact]
    public void A_page_needs_no_front_matter()
    {
        var site = new TestSite().With("guide.md", "# Getting  *started*\n\n![Build](build.svg)\n\nInstall it first.\nThen run it.\n\n## Next\n").With("build.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><title>x</title></svg>");

        Assert.Equal("", site.Report);
        Assert.Equal("Getting started", site.Page("guide.md").FrontMatter.Title);
        Assert.Equal("Install it first. Then run it.", site.Page("guide.md").FrontMatter.Description);
        Assert.Equal("Getting started", Assert.Single(site.Document("guide/index.html").QuerySelectorAll("h1")).TextContent);
        Assert.Equal(["next"], site.Page("guide.md").Headings.Select(heading => heading.Id));
    }

    [Theory]
    [InlineData("## Options\n\nText.\n", "Options")]
    [InlineData("Text.\n\n## Options\n", "How it works")]
    [InlineData("Text.\n\n# Late\n", "Late")]
    [InlineData("```\n# no heading\n```\n\nText.\n", "How it works")]
    [InlineData("Setext\n===\n\nText.\n", "Setext")]
    [InlineData("<!-- a remark -->\n\n# Title\n\nText.\n", "Title")]
    [InlineData("---\ndescription: D.\n---\n# Title\n\nText.\n", "Title")]
    [InlineData("---\n---\n# Title\n\nText.\n", "Title")]
    public void The_title_is_the_first_heading_or_the_name_of_the_file(string text, string title) =>
        Assert.Equal(title, new TestSite().With("how-it_works.md", text).Page("how-it_works.md").FrontMatter.Title);

    [Fact]
    public void A_title_that_the_text_repeats_is_shown_once()
    {
        var site = new TestSite().With("a.md", "---\ntitle: Install\ndescription: D.\n---\n# Install\n\nText.\n").With("b.md", "---\ntitle: Install\ndescription: D.\n---\n# Set up\n\nText.\n");

        Assert.Equal("<p>Text.</p>", site.Body("a.md"));
        Assert.Equal(["SB1202"], site.Codes);
    }

    [Fact]
    public void A_long_first_paragraph_is_cut_between_words()
    {
        var description = new TestSite().With("a.md", "# A\n\n" + string.Join(' ', Enumerable.Repeat("words", 60))).Page("a.md").FrontMatter.Description;

        Assert.InRange(description.Length, 100, 160);
        Assert.EndsWith(" words…", description, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_and_lengths_that_are_not_known_are_warnings_unless_the_site_is_strict()
    {
        const string page = "---\ntitle: A\ndescription: About it.\nsidebar_position: 1\n---\nText.\n";
        var strict = new TestSite().With("a.md", page).With("site.yml", "name: Test\nurl: https://example.org\nlocale: en-GB\nfrontMatter: strict\n");

        Assert.Equal(Severity.Warning, new TestSite().With("a.md", page).Single().Severity);
        Assert.Equal(Severity.Error, strict.Single().Severity);
        Assert.Equal(["SB1107", "SB1107"], strict.With("a.md", "---\norder: 1\n---\n# A\n\nText.\n").Codes);
        Assert.Equal(["SB1101"], strict.With("a.md", "# A\n\nText.\n").Codes);
    }

    [Fact]
    public void Dates_and_subjects_are_understood()
    {
        var site = new TestSite().With("a.md", "---\ndate: 2024-01-02\nupdated: 2024-03-04\ntags: [one, two]\ncategories: [three]\n---\n# A\n\nText.\n");

        Assert.Equal("", site.Report);
        Assert.Equal(["one", "two"], site.Page("a.md").FrontMatter.Tags.Select(tag => tag.Value));
        Assert.Contains("<loc>https://example.org/a/</loc>\n    <lastmod>2024-03-04</lastmod>", site.Html("sitemap.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("guide/a.md", "start", "/guide/start/")]
    [InlineData("guide/a.md", "/start/here", "/start/here/")]
    [InlineData("guide/index.md", "/", "/")]
    [InlineData("a.md", "v1.2/über", "/v1.2/über/")]
    public void A_page_may_have_an_address_of_its_own(string path, string slug, string url)
    {
        var site = TestSite.Empty().With("site.yml", "name: Test\nurl: https://example.org\nlocale: en-GB\n").With(path, $"---\nslug: {slug}\n---\n# A\n\nText.\n").With("guide/other.md", $"# B\n\n[A](/{path}).\n");

        Assert.Equal("", site.Report);
        Assert.Equal(url, site.Page(path).Route.Url.Value);
        Assert.Equal(url, Uri.UnescapeDataString(site.Document("guide/other/index.html").QuerySelector("main p a")!.GetAttribute("href")!));
    }

    [Theory]
    [InlineData("../a")]
    [InlineData("a//b")]
    [InlineData("a?b")]
    [InlineData("a b")]
    public void An_address_does_not_climb(string slug) => Assert.Equal("SB1113", new TestSite().With("a.md", $"---\nslug: {slug}\n---\n# A\n\nText.\n").Single().Code.Id);

    [Fact]
    public void A_readme_is_the_page_of_its_folder()
    {
        var site = TestSite.Empty().With("site.yml", "name: Test\nurl: https://example.org\nlocale: en-GB\n")
            .With("README.md", "# Project\n\n[Tools](tools/README.md), [tools](tools/), [tools](tools).\n").With("tools/README.md", "# Tools\n\nText.\n");

        Assert.Equal("", site.Report);
        Assert.Equal("/", site.Page("README.md").Route.Url.Value);
        Assert.Equal(["/tools/", "/tools/", "/tools/"], site.Document("index.html").QuerySelectorAll("main p a").Select(link => link.GetAttribute("href")));
        Assert.Equal(StaticBackSite.Configuration.PageType.Home, site.Page("README.md").FrontMatter.Type);
    }

    [Fact]
    public void What_is_excluded_takes_no_part()
    {
        var site = new TestSite().With("site.yml", "name: Test\nurl: https://example.org\nlocale: en-GB\nexclude: [plans/, \"**/*.tmp.md\", Makefile]\n")
            .With("plans/a.md", "[x](gone.md)").With("b.tmp.md", "[x](gone.md)").With("guide/c.tmp.md", "[x](gone.md)").With("Makefile", "all:").With("guide/d.md", "# D\n\nText.\n");

        Assert.Equal("", site.Report);
        Assert.Equal(["guide/d.md", "index.md"], site.Publication.Index.Pages.Select(page => page.Source.Path.Value));
    }
}

/// <summary>Pages whose front matter is read ahead of their text are what they are when the whole file is read at once.</summary>
public sealed class ReadAheadProperties
{
    private static readonly string[] Pieces =
    [
        "---\n", "---", "--- \n", "\n---\n", "----\n", "...\n", "+++\n", "title: A page\n", "description: About it.\n", "titel: x\n", "keyPoints: [a, b]\n", "\ttab: x\n", ": :\n",
        "\r\n", "\uFEFF", "\0", "<<<<<<< ours\n", ">>>>>>> theirs\n", "=======\n", "Words é.\n", "# Title\n", "{\\rtf", "\n",
    ];

    [Fact]
    public void What_is_read_ahead_is_what_the_whole_file_says()
    {
        var usual = Gen.Constant("---\ntitle: A page\n");
        var texts = Gen.OneOf(usual, usual, Gen.Elements(Pieces)).SelectMany(start => Gen.Elements(Pieces).ListOf().Select(rest => start + string.Concat(rest)));
        Properties.Hold(Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var file = new SourceFile(new SourcePath("a/page.md"), System.Text.Encoding.UTF8.GetBytes(text));
            var content = WholeProgram.Site.Content;
            FrontMatter Read(MapReader reader) => PageFrontMatter.Read(reader, content, PageType.Article);
            return Told(ParsePage.From(file, content, Read)) == Told(ParsePage.FromWhole(file, content, Read));
        }), full: 20_000, sample: 400, endSize: 14);
    }

    private static string Told(ParsedDocument page) => string.Join('\n',
    [
        .. page.Diagnostics.Select(found => $"{found.Code.Id} {found.Location.Line}:{found.Location.Column} {found.Message}"),
        page.FrontMatter.ToString(), page.Source.Text, $"{page.BodyStart} {page.HasFrontMatter} {page.IsUnreadable} {page.Route} {page.Words}",
    ]);
}
