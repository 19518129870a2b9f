using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FsCheck;
using FsCheck.Fluent;

namespace StaticBackSite.Tests.Markdown;

/// <summary>Whatever authors call the parts of their pages: every id is there once, and every link to a part finds it.</summary>
public sealed class PageIdProperties
{
    /// <summary>Headings and ids that meet those of the theme, of footnotes and of one another.</summary>
    private static readonly string[] Pieces =
    [
        "## Main", "## Contents", "## References", "## Ref 1", "## Cite 1 1", "## Def disc", "## Source x", "## Disclaimer", "## In short", "## A page", "## Letter a", "## Same", "### Same", "## Same 2", "## ?!",
        "## Straße", "## 50 % {#50%}", "## Own {#spot}", "{#dose}\nA paragraph.", "Words with ::a place::{#place} in them.", "*Stressed*{#stressed} words.", "A [link](x.md){#link} there.", "Some `code`{#code} here.",
        "A disc [@x]{#cited}. A claim. [evidence: some]{#label}", "A note[^1].\n\n[^1]: The note.", "- an item {#item}\n- another", "- {#first} an item\n\n- another", "1. a step {#step}", "> {#quoted}\n> Words.", "{#quote}\n> Words.",
        "{#list}\n- an item", "{#rows}\n| A | B |\n| --- | --- |\n| disc | ::b::{#cell} |", "{#caption}\nTable: A table\n\n| A | B |\n| --- | --- |\n| a | b |", "::: note {#box}\nA box.\n:::", "::: steps {#steps}\n1. A step.\n:::",
        "::: care-cards emergency {#cards}\n:::", "::: example {#example}\nWords.\n:::", "{#code-block}\n```\ncode\n```", "![Photo](photo.png){#photo}", "![Drawing](d.svg \"A drawing\"){#drawing}", "{#figure}\n![Drawing](d.svg \"A drawing\")",
        "Word\n:   A disc. {#definition}", "{#rule}\n***", "[to a title](#a-page) and [the top](#top)",
    ];

    private static readonly Gen<string> Bodies = Gen.Elements(Pieces).ListOf().Select(pieces => string.Join("\n\n", pieces));

    [Fact]
    public void Ids_are_unique_and_links_to_them_lead() => Holds((first, second) =>
    {
        var site = Site(first, second);
        return site.Publication.Files.Where(file => file.Path.Value.EndsWith(".html", StringComparison.Ordinal)).All(file => IsSound(site.Document(file.Path.Value)));
    });

    [Fact]
    public void Every_anchor_of_a_page_is_published() => Holds((first, second) =>
    {
        var site = Site(first, second);
        var page = site.Document("x/index.html");
        var printed = site.Document("print/index.html");
        return site.Page("x.md").Anchors.All(id => page.GetElementById(id) is not null && printed.QuerySelectorAll("[id]").Any(element => element.Id!.EndsWith("-" + id, StringComparison.Ordinal)));
    });

    [Fact]
    public void The_theme_and_authors_have_separate_names() => Holds((first, second) =>
    {
        var site = Site(first, second);
        var page = site.Page("x.md");
        return site.Document("x/index.html").QuerySelectorAll("[id]").All(element => page.HasPart(element.Id!) != (element.Id![0] == '_' || element.Id.StartsWith("fn", StringComparison.Ordinal)));
    });

    private static bool IsSound(IHtmlDocument document)
    {
        var ids = document.QuerySelectorAll("[id]").Select(element => element.Id!).ToArray();
        var links = document.QuerySelectorAll("a[href^='#']").Select(link => Uri.UnescapeDataString(link.GetAttribute("href")![1..]));
        var described = document.QuerySelectorAll("[aria-describedby], [aria-labelledby]").SelectMany(element => (element.GetAttribute("aria-describedby") ?? element.GetAttribute("aria-labelledby"))!.Split(' '));
        var known = ids.ToHashSet(StringComparer.Ordinal);
        return known.Count == ids.Length && links.Where(id => id is not ("" or "top")).Concat(described).All(known.Contains);
    }

    private static TestSite Site(string first, string second) => new TestSite()
        .With("site.yml", "name: Test\nurl: https://example.org\nlocale: en-GB\nprintPage: true\n")
        .With("references.yml", "references:\n  - id: x\n    title: A title\n    verified: true\n")
        .With("red-flags.yml", "countries:\n  - { code: GB, name: United Kingdom, emergency: \"999\" }\ncards:\n  - { level: emergency, heading: Call 999 if, signs: [{ id: a, text: you cannot feel your legs }] }\n")
        .With("disclaimer.md", "{#care}\nTake [care](#care).\n")
        .With("d.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><title>Drawing</title></svg>")
        .With("photo.png", [0x89, 0x50])
        .WithTerm("disc", "Disc")
        .WithPage("glossary/index.md", "Words.", "Words", "type: glossary\n")
        .WithPage("x.md", first, "A page")
        .WithPage("y.md", second, "A page");

    /// <summary>What breaks a rule of Markdown (an id twice) is not published, so it need not hold.</summary>
    private static void Holds(Func<string, string, bool> property) => Properties.Hold(
        Prop.ForAll(Bodies.ToArbitrary(), Bodies.ToArbitrary(), (first, second) => Site(first, second).Codes.Contains("SB1206") || property(first, second)),
        full: 5_000,
        sample: 60,
        endSize: 12);
}
