using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using StaticBackSite.Linking;
using StaticBackSite.Outputs.Copies;

namespace StaticBackSite.Tests.Markdown;

/// <summary>The Markdown copy of a page, read as a page again, says the same words and leads to the same places.</summary>
public sealed partial class MarkdownCopyProperties
{
    /// <summary>Pieces of a paragraph that change their meaning easily when they are written anew.</summary>
    private static readonly string[] Inlines =
    [
        "word", "Word.", "1. ", "2\\) ", "\\# ", "\\- ", "\\+ ", "#", "# ", "\\>", "\\|", "|", "---", "===", "\\*", "\\_", "a_b", "\\`", "\\[x\\](y)", "[x]", "\\![", "\\<b>", "\\{.x}", "\\~\\~", "::", "\\:::", "&amp;", "&lt;b&gt;", "&copy;", "\\&amp;",
        "&#35; ", "*stressed*", "**strong**", "***both***", "_a_", "__b *c*__", "*a **b***", "`code`", "`` a`b ``", "` `` `", "`a | b`", "[link](other.md)", "[*l*](other.md#part \"A \\\"title\\\"\")", "[label][r]", "[r]", "![Photo](photo.png)",
        "<https://example.net/a_b*c>", "<me@example.net>", "[^1]", "::span::{.no-glossary}", "*a*<!-- x -->b", "a<!-- x -->*(b)*", "\\\n", "  \n", "\n", "\n", " ", " ", " ", "\\\\", "’", "\u00A0", "C#", "C #", "https\\://example.net", "50 %", "Table: x",
    ];

    private static readonly string[] Blocks =
    [
        "## Part", "### C #", "Setext\n======", "***", "```\n# code {keep: me}\n::: note\nx\n:::\n```", "~~~ `info`\n``` inside\n~~~", "````\n```\n::: note\n```\n````", "    indented\n    # code", "- a\n- b\n\n  c", "- a\n  - b\n    1. c\n- d", "1. a\n2. b", "7. a\n8. b", "* a\n\n* b",
        "- a\n\n<!-- between -->\n\n- b", "-\n- b", "- ```\n  code\n  ```", "- > quoted\n- ***", "> quoted\n> > deeper\n>\n> - a", "> ```\n> code\n> ```", "| A | B |\n| --- | --- |\n| a \\| b | *c* |\n| `d` | [l](other.md) |", "Table: Its name\n\n| A |\n| --- |\n| a |", "Term\n:   What it *is*.\n\n    More.", "::: note\nA box.\n\n- a\n:::",
        "::: steps\n1. a\n2. b\n:::", ":::: caution A *title*\n::: tip\nInner.\n:::\n::::", "{.no-glossary}\nFree.", "<!-- a comment -->", "![A \\*drawing\\*](photo.png \"Its \\\"caption\\\"\")", "[r]: other.md#part \"From a label\"", "[^1]: A note.\n\n    - of two\n    - blocks",
    ];

    private static readonly Gen<string> Documents = Gen.OneOf(
        Gen.Elements(Inlines).NonEmptyListOf().Select(pieces => string.Concat(pieces).Trim()),
        Gen.Elements(Blocks)).ListOf().Select(blocks => string.Join("\n\n", blocks) + "\n\n[r]: other.md\n");

    [Fact]
    public void Says_the_same_words_and_leads_to_the_same_places() => Properties.Hold(
        Prop.ForAll(Documents.ToArbitrary(), body =>
        {
            var page = Site(body);
            var copy = MarkdownCopy.Of(LinkPage.From(page.Page("x.md"), page.Publication.Index), page.Publication.Index);
            return (Meaning(page) == Meaning(Site(Published().Replace(copy, "photo.png")))).Label($"The copy:\n{copy}");
        }),
        full: 20_000,
        sample: 100,
        endSize: 14);

    private static string Meaning(TestSite site)
    {
        var body = new HtmlParser().ParseDocument(site.Body("x.md")).Body!;
        var words = string.Join(' ', body.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return string.Join('\n', body.QuerySelectorAll("[href], [src]").Select(link => link.GetAttribute("href") ?? link.GetAttribute("src")).Prepend(words));
    }

    /// <summary>A picture is published under a name with a hash, and another host's picture is refused.</summary>
    [GeneratedRegex("https://example\\.org/assets/photo\\.[0-9a-f]+\\.png", RegexOptions.None, 1000)]
    private static partial Regex Published();

    private static TestSite Site(string body) => new TestSite()
        .With("photo.png", [0x89, 0x50])
        .WithPage("other.md", "## Part\n\nText.", "Other")
        .With("x.md", $"---\ntitle: X\ndescription: About X.\n---\n{body}\n");
}
