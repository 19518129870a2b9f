using System.Collections.Immutable;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Html;
using StaticBackSite.Linking;
using StaticBackSite.Outputs;
using StaticBackSite.Reporting;
using StaticBackSite.Routing;
using StaticBackSite.Sources;
using StaticBackSite.Theme;

namespace StaticBackSite.Testing;

/// <summary>A small site in memory, built by the same journey as the command line. Reads as: a site with these files …</summary>
internal sealed class TestSite
{
    public static readonly DateOnly Day = new(2026, 11, 22);

    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private Publication? _publication;

    public TestSite()
    {
        With("site.yml", "name: Test\nurl: https://example.org\nlocale: en-GB\n");
        WithPage("index.md", "Welcome.", "Home");
    }

    /// <summary>A site of nothing but the files that are added.</summary>
    public static TestSite Empty()
    {
        var site = new TestSite();
        site._files.Clear();
        return site;
    }

    public Publication Publication => _publication ??=
        new SiteBuild(Definition, new RazorPageRenderer(TestTheme.Definition with { Blocks = Blocks })).Run(Files, Options);

    public ImmutableArray<SourceFile> Files => [.. _files.Select(f => new SourceFile(new SourcePath(f.Key), f.Value))];

    public BuildOptions Options { get; set; } = new() { Date = Day };

    public BlockParts Blocks { get; init; } = TestTheme.Definition.Blocks;

    /// <summary>What the site consists of.</summary>
    public SiteDefinition Definition { get; init; } = WholeProgram.Site;

    /// <summary>The findings as the console shows them, without colours.</summary>
    public string Report => new TextReport("input").Format(Publication.Report);

    public IEnumerable<string> Codes => Publication.Report.Diagnostics.Select(d => d.Code.Id);

    public TestSite With(string path, string content) => With(path, Encoding.UTF8.GetBytes(content));

    public TestSite With(string path, byte[] content)
    {
        _files[path] = content;
        _publication = null;
        return this;
    }

    public TestSite WithPage(string path, string body, string title = "A page", string more = "") =>
        With(path, $"---\ntitle: {title}\ndescription: About {path}.\n{more}---\n{body}\n");

    public TestSite WithTerm(string slug, string title, string more = "", string body = "A term.") =>
        With($"glossary/{slug}.md", $"---\ntitle: {title}\ndefinition: What {title} means.\n{more}---\n{body}\n");

    public ParsedDocument Page(string path) => Publication.Index.Page(new SourcePath(path)) ?? throw new ArgumentException($"no page {path}", nameof(path));

    /// <summary>The body of a page, as linking and the writers of every feature make it.</summary>
    public string Body(string path)
    {
        var index = Publication.Index;
        return Encoding.UTF8.GetString(PageBody.WriteUtf8(LinkPage.From(Page(path), index), index)).Trim();
    }

    public string Html(string output) =>
        Encoding.UTF8.GetString(Publication.Files.Single(f => f.Path.Value == output).Render().Content.Span);

    /// <summary>A published page as a browser reads it.</summary>
    public IHtmlDocument Document(string output) => new HtmlParser().ParseDocument(Html(output));

    public ImmutableArray<OutputFile> Render() => Publication.RenderAll();

    public Diagnostic Single()
    {
        return Publication.Report.Diagnostics is [var only] ? only : throw new InvalidOperationException("expected one finding, found:\n" + Report);
    }
}
