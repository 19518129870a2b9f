using System.Text;
using AngleSharp.Html;

namespace StaticBackSite.Tests.Theme;

/// <summary>
/// What each kind of page says, word for word: a committed file for each, so that no sentence of the theme changes unnoticed.
/// After a change that is meant, run the tests with BLESS=1 and read the diff.
/// </summary>
public sealed class GoldenPageTests
{
    private static readonly string Folder = Path.Combine(ProjectFolder.Tests, "Theme", "Golden");

    private static readonly TestSite Site = new TestSite()
        .With("site.yml", "name: Test\nurl: https://example.org\nlocale: en-GB\nprintPage: true\nmarkdownCopies: true\npublisher: The writers\nrepository: https://example.org/source\n")
        .With("references.yml", "references:\n  - id: doe2020\n    title: How a joint moves\n    author: [{ family: Doe, given: J }]\n    container-title: The Journal\n    issued: { date-parts: [[2020]] }\n    DOI: 10.1000/182\n    verified: true\n")
        .With("disclaimer.md", "This is general information.\n")
        .With("red-flags.yml", "levels:\n  emergency:\n    label: Emergency\n    heading: Call {emergency} now if you\n    signs:\n      - { text: cannot feel both legs }\ncountries:\n  - { name: UK, emergency: \"999\", default: true }\n")
        .WithPage("index.md", "Welcome.\n\n## What is here\n\nSee [all that moves](move/index.md).", "Home", "type: home\n")
        .WithPage("move/index.md", "Words on top.", "Moving", "type: hub\n")
        .WithPage("move/x.md", "A joint moves [@doe2020]. [evidence: some]\n\n## How far\n\nAs Dr. Doe says, the joint opens by approx. 2 mm.\n\n### In figures\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n\n::: note\nA box.\n:::\n", "How a joint moves",
            "type: article\nmainMessage: It moves.\nkeyPoints: [one thing, another thing]\naims: { does: [explains it], doesNot: [treat it] }\nmoreHelp:\n  - { title: The official page, url: \"https://www.nhs.uk/\" }\nseries: { name: The series, order: 1 }\nreviewed: 2025-01-02\nreviewDue: 2026-01-02\nchanges:\n  - { date: 2025-01-02, note: First version. }\n")
        .WithPage("move/y.md", "Text.", "How a joint rests", "type: article\nrelated: [x.md]\nseries: { name: The series, order: 2 }\nredirectFrom: [/old/, \"/move/x/#gone\"]\n")
        .WithPage("glossary/index.md", "All words.", "Words", "type: glossary\n")
        .WithTerm("joint", "Joint", "pronunciation: joynt\naliases: [hinge]\nrelated: [muscle]\n")
        .WithTerm("muscle", "Muscle", body: "What moves a joint.")
        .WithPage("evidence.md", "All sources.", "Evidence", "type: evidence\n")
        .WithPage("search.md", "Words to look for.", "Search", "type: utility\n")
        .WithPage("404.md", "Nothing is here.", "Not found", "type: utility\n");

    public static TheoryData<string, string> Pages => new()
    {
        { "home", "index.html" },
        { "hub", "move/index.html" },
        { "article", "move/x/index.html" },
        { "article-in-a-series", "move/y/index.html" },
        { "glossary", "glossary/index.html" },
        { "term", "glossary/joint/index.html" },
        { "evidence", "evidence/index.html" },
        { "search", "search/index.html" },
        { "not-found", "404.html" },
        { "print", "print/index.html" },
        { "redirect", "old/index.html" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void Says_what_it_said(string name, string output)
    {
        var document = Site.Document(output);
        var text = new StringWriter(new StringBuilder()) { NewLine = "\n" };
        (document.QuerySelector("main") ?? document.Body!).ToHtml(text, new PrettyMarkupFormatter { Indentation = "  ", NewLine = "\n" });

        Blessed.Check(Path.Combine(Folder, $"{name}.html"), text.ToString().Trim() + "\n");
    }

    /// <summary>A golden page that no test writes any more would lie.</summary>
    [Fact]
    public void Every_golden_page_is_still_made() =>
        Assert.Equal(Pages.Select(page => page.Data.Item1).Order(StringComparer.Ordinal), Directory.GetFiles(Folder).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));
}
