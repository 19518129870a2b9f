using System.Collections.Immutable;
using System.Text;
using Markdig.Extensions.CustomContainers;
using StaticBackSite.Content;
using StaticBackSite.Content.Data;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Diagnostics;
using StaticBackSite.Linking;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Tests.Linking;

/// <summary>The index of a small site, in which single pages are linked. It is made once for a class of tests.</summary>
public sealed class LinkingSite
{
    private readonly TestSite _site;

    public LinkingSite()
        : this(_ => { })
    {
    }

    internal LinkingSite(Action<TestSite> add, string settings = "", string url = "https://example.org/docs")
    {
        _site = new TestSite { Definition = new SiteBuilder().Add(new Shelves()).Build() }
            .With("site.yml", $"name: Test\nurl: {url}\nlocale: en-GB\n{settings}")
            .With("references.yml", "references:\n  - { id: one, title: The first, verified: true }\n  - { id: two, title: The second, verified: false }\n  - { id: three, title: The third, verified: true }\n")
            .WithPage("guide/start.md", "## First steps\n\nText.", "Start")
            .WithPage("guide/index.md", "Text.", "Guide")
            .WithPage("a/twin.md", "Text.", "A twin")
            .WithPage("b/twin.md", "Text.", "Another twin")
            .WithPage("parts.md", string.Concat(Enumerable.Range(1, 7).Select(n => $"## Number {n}\n\nText.\n\n")), "Parts")
            .WithPage("bare.md", "Text.", "Bare")
            .WithPage("moved.md", "Text.", "Moved", "redirectFrom: [/old/, /old-file]\n")
            .WithPage("later.md", "Text.", "Later", "draft: true\n")
            .With("files/code.cs", "// ANCHOR: one\nint x;\n// ANCHOR_END: one\nint y;\n")
            .With("files/sheet.pdf", "%PDF-1.7\n")
            .With("files/talk.mp4", [0])
            .With("files/photo.png", [0x89, 0x50])
            .With("files/photo.tiff", [0x49, 0x49])
            .With("files/a?b.txt", "Text.")
            .With("files/notes", "Text.")
            .With("files/kept.html", "<p>Kept.</p>")
            .With("figures/map.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 20 10\"><title>Map</title></svg>")
            .WithTerm("disc", "Disc")
            .WithTerm("joint", "Joint", "aliases: [facet joint]\n");
        add(_site);
    }

    internal SiteIndex Index => _site.Publication.Index;

    internal Publication Publication => _site.Publication;

    /// <summary>A page that is parsed alone and belongs to no site yet.</summary>
    internal ParsedDocument Parse(string markdown, string path = "guide/page.md", string more = "", string title = "A page")
    {
        var file = new SourceFile(new SourcePath(path), Encoding.UTF8.GetBytes($"---\ntitle: {title}\ndescription: About it.\n{more}---\n{markdown}\n"));
        return _site.Definition.Pages.First(pipeline => pipeline.Takes(file.Path)).Process(file, Index.Definition);
    }

    internal LinkedDocument Link(string markdown, string path = "guide/page.md", string more = "") => LinkPage.From(Parse(markdown, path, more), Index);

    /// <summary>Where the only link of a page leads.</summary>
    internal (ResolvedLink? Target, ImmutableArray<Diagnostic> Found) Resolve(string link)
    {
        var page = Link(link);
        return (page.Links.Single(), page.Diagnostics);
    }

    /// <summary>The words that the only finding of a page is about.</summary>
    internal static string Marked(LinkedDocument page)
    {
        var (_, line, column, length) = page.Diagnostics.Single().Location;
        return page.Parsed.Source.Text.Split('\n')[line - 1].Substring(column - 1, length);
    }

    /// <summary><c>::: shelf</c>: cites two groups of references by itself, and one that is nowhere.</summary>
    private sealed class Shelf() : BlockKind("shelf")
    {
        public override ImmutableArray<ImmutableArray<Located<string>>> References(SingleSources sources) => [[new("three", default), new("one", default)], [new("nowhere", default)]];

        public override void WriteHtml(BodyWriter body, CustomContainer container) => body.WriteCitations(container, 0);
    }

    private sealed class Shelves : ISiteExtension
    {
        public string Name => "shelves";

        public void AddTo(SiteBuilder site) => site.Blocks.Add(new Shelf());
    }
}
