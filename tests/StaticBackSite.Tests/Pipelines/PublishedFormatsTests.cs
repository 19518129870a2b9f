using System.Xml.Linq;
using System.Xml.Schema;
using NJsonSchema;
using StaticBackSite.Configuration;
using StaticBackSite.Outputs;

namespace StaticBackSite.Tests.Pipelines;

/// <summary>The files for machines keep to their formats. The schemas lie beside this file.</summary>
public sealed class PublishedFormatsTests
{
    private static readonly string Schemas = Path.Combine(ProjectFolder.Tests, "Pipelines");

    private static TestSite Site() => new TestSite { Options = new BuildOptions { Date = TestSite.Day, Search = true } }
        .With("site.yml", "name: A test & more\nurl: https://example.org/docs/\nlocale: en-GB\ndescription: What <it> is.\nmarkdownCopies: true\n")
        .With("disclaimer.md", "No *advice*.\n")
        .With("red-flags.yml", "levels:\n  emergency:\n    label: Emergency\n    heading: Call {emergency} now if you\n    signs:\n      - { text: cannot feel both legs }\ncountries:\n  - { name: UK, emergency: \"999\", default: true }\n")
        .WithPage("search.md", "Find.", "Search")
        .WithPage("a.md", "See [the other](b.md#why).\n\n::: care-cards emergency\n:::\n", "A & <b>", "reviewed: 2026-10-01\nchanges:\n  - { date: 2026-11-01, note: New figures. }\n  - { date: 2026-10-01, note: First version. }\n")
        .WithPage("b.md", "Text.\n\n## Why? {#why}\n\n<!-- hidden -->\n\nBecause.", "B", "changes:\n  - { date: 2026-11-20, note: First version. }\n");

    [Theory]
    [InlineData("sitemap.xml", "sitemap.xsd")]
    [InlineData("feed.xml", "atom.xsd")]
    [InlineData("opensearch.xml", "opensearch.xsd")]
    public void XML_follows_its_schema(string file, string schema)
    {
        var xml = Site().Html(file);

        Assert.Empty(Problems(xml, schema));
        Assert.NotEmpty(Problems(xml.Replace("https://", "ftp:", StringComparison.Ordinal), schema));
    }

    [Fact]
    public void Sitemap_tells_the_last_review_or_change()
    {
        var sitemap = XDocument.Parse(Site().Html("sitemap.xml"));

        Assert.Equal(
            ["https://example.org/docs/a/ 2026-11-01", "https://example.org/docs/b/ 2026-11-20", "https://example.org/docs/ ", "https://example.org/docs/search/ "],
            sitemap.Root!.Elements().Select(url => $"{url.Elements().First().Value} {url.Elements().Skip(1).FirstOrDefault()?.Value}"));
    }

    [Fact]
    public void Feed_has_what_must_be_there_once_and_the_newest_first()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse(Site().Html("feed.xml")).Root!;

        foreach (var element in feed.Elements(atom + "entry").Prepend(feed))
            Assert.All(new[] { "id", "title", "updated" }, name => Assert.Single(element.Elements(atom + name)));
        Assert.Equal("2026-11-20T00:00:00Z", feed.Element(atom + "updated")!.Value);
        Assert.Equal(["B", "A & <b>"], feed.Elements(atom + "entry").Select(entry => entry.Element(atom + "title")!.Value));
        Assert.Equal("About a.md. New figures.", feed.Elements(atom + "entry").Last().Element(atom + "summary")!.Value);
        Assert.Equal("https://example.org/docs/feed.xml", feed.Elements(atom + "link").Single(link => (string?)link.Attribute("rel") == "self").Attribute("href")!.Value);
    }

    [Fact]
    public void A_site_without_changes_has_no_feed()
    {
        var site = new TestSite();

        Assert.DoesNotContain(site.Publication.Files, file => file.Path.Value == "feed.xml");
        Assert.DoesNotContain("atom", site.Html("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Web_manifest_follows_its_schema()
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Schemas, "webmanifest.schema.json"), TestContext.Current.CancellationToken);
        var manifest = Site().Html("site.webmanifest");

        Assert.Empty(schema.Validate(manifest));
        Assert.NotEmpty(schema.Validate(manifest.Replace("minimal-ui", "tiny", StringComparison.Ordinal)));
        Assert.Contains("\"start_url\": \"/docs/\"", manifest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Manifest_follows_its_schema()
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Schemas, "manifest.schema.json"), TestContext.Current.CancellationToken);
        var entries = Site().Render().Select(file => ManifestEntry.Of(file.Path, file.Content.Span));
        var manifest = new SiteManifest([.. entries]);
        var json = System.Text.Encoding.UTF8.GetString(manifest.ToJson());

        Assert.Empty(schema.Validate(json));
        Assert.NotEmpty(schema.Validate(json.Replace("\"size\"", "\"length\"", StringComparison.Ordinal)));
        Assert.Equal(manifest.Files, SiteManifest.Parse(manifest.ToJson()).Files);
    }

    [Fact]
    public void A_copy_in_Markdown_carries_warning_signs_disclaimer_and_review() =>
        Assert.Equal(
            """
            # A & \<b>

            From A test & more: <https://example.org/docs/a/>

            Last edited: 1 October 2026. Not yet checked by a health professional.

            > No *advice*.

            See [the other](https://example.org/docs/b/#why).

            **Emergency: Call 999 now if you**

            - cannot feel both legs

            """.ReplaceLineEndings("\n").Trim(), Site().Html("a/index.md").Trim());

    [Fact]
    public void A_copy_of_a_page_without_the_signs_gets_them() =>
        Assert.EndsWith("> No *advice*.\n\n**Emergency: Call 999 now if you**\n\n- cannot feel both legs\n\nText.\n\n## Why?\n\nBecause.\n", Site().Html("b/index.md"), StringComparison.Ordinal);

    [Fact]
    public void The_list_of_copies_begins_with_the_disclaimer()
    {
        var list = Site().Html("llms.txt");

        Assert.StartsWith("# A test & more\n\n> What \\<it> is.\n\nNo *advice*.\n", list, StringComparison.Ordinal);
        Assert.Contains("\n- [B](https://example.org/docs/b/index.md): About b.md.\n", list, StringComparison.Ordinal);
        Assert.DoesNotContain(new TestSite().Publication.Files, file => file.Path.Value.EndsWith(".md", StringComparison.Ordinal) || file.Path.Value == "llms.txt");
    }

    private static List<string> Problems(string xml, string schema)
    {
        var problems = new List<string>();
        var schemas = new XmlSchemaSet();
        schemas.Add(null, Path.Combine(Schemas, schema));
        XDocument.Parse(xml).Validate(schemas, (_, problem) => problems.Add(problem.Message));
        return problems;
    }
}
