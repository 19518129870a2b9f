using System.Collections.Immutable;
using System.Text;
using Markdig.Extensions.CustomContainers;
using Markdig.Helpers;
using Markdig.Parsers;
using Microsoft.AspNetCore.Components;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Content.Data;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Diagnostics;
using StaticBackSite.Readability;
using StaticBackSite.Sources;
using StaticBackSite.Theme;
using SourceSpan = StaticBackSite.Sources.SourceSpan;

namespace StaticBackSite.Tests.Markdown;

/// <summary>What an extension adds to Markdown: one class for a block, one kind and its node for an inline, and a line of a list each.</summary>
public sealed class OwnBlockTests
{
    /// <summary><c>::: recipe</c>: a box that cites a book by itself.</summary>
    private sealed class Recipe : BlockKind
    {
        public Recipe()
            : base("recipe") => (OtherNames, IsProse, LinksTerms, OncePerPage) = (["dish"], false, false, true);

        public override ImmutableArray<ImmutableArray<Located<string>>> References(SingleSources sources) => [[new("book", default)]];

        public override void Check(CustomContainer container, ParsedDocument page, SharedContent shared, DiagnosticBag diagnostics)
        {
            if (container.Arguments is not { Length: > 0 })
                diagnostics.Report(CheckBlocks.BadBlock, page.Source, SourceSpan.Of(container), "this recipe has no name", "write it after `::: recipe`");
        }

        public override void WriteHtml(BodyWriter body, CustomContainer container)
        {
            body.Write("<article>");
            body.WriteHeading(body.HeadingLevelIn(container), container.Arguments ?? "");
            body.WriteChildren(container);
            body.WriteCitations(container, 0);
            body.Write("</article>");
        }

        public override string Copy(CopyWriter copy, CustomContainer container) => $"**Recipe: {MarkdownText.Line(container.Arguments ?? "")}**\n\n{copy.Blocks(container)}";
    }

    /// <summary><c>((Ctrl))</c>: the name of a key, which is a word of its sentence.</summary>
    private sealed class Keys : InlineKind
    {
        public override InlineParser CreateParser() => new Parser();

        private sealed class Parser : InlineParser
        {
            public Parser() => OpeningCharacters = ['('];

            public override bool Match(InlineProcessor processor, ref StringSlice slice)
            {
                var text = slice.AsSpan();
                if (!text.StartsWith("((") || text.IndexOf("))") is var end && end < 0)
                    return false;
                processor.Inline = new Key(text[2..end].ToString());
                slice.Start += end + 2;
                return true;
            }
        }
    }

    private sealed class Key(string name) : SiteInline
    {
        public override string Words => name;

        public override void WriteHtml(BodyWriter body) => body.Write("<kbd>").WriteEscape(name).Write("</kbd>");

        public override void WriteCopy(CopyWriter copy, StringBuilder text) => text.Append('`').Append(name).Append('`');
    }

    /// <summary><c>::: quiz</c>: a block of which the theme writes the markup.</summary>
    private sealed class Quiz() : BlockKind("quiz")
    {
        public override void WriteHtml(BodyWriter body, CustomContainer container) => body.WritePart(new QuizModel(container.Arguments ?? ""), container);
    }

    private sealed record QuizModel(string Question) : BlockModel(Id: null);

    private static RenderFragment QuizPart(QuizModel quiz, RenderFragment content, Strings strings) => builder =>
    {
        builder.OpenElement(0, "details");
        builder.AddAttribute(1, "open", true);
        builder.OpenElement(2, "summary");
        builder.AddContent(3, quiz.Question);
        builder.CloseElement();
        builder.AddContent(4, content);
        builder.AddMarkupContent(5, "<hr>");
        builder.OpenElement(6, "input");
        builder.AddAttribute(7, "value", quiz.Question);
        builder.CloseElement();
        builder.CloseElement();
    };

    private static TestSite Site(string body) => new TestSite
    {
        Blocks = BlockParts.Default.With<QuizModel>(QuizPart),
        Definition = new SiteBuilder().Add(new OwnBlocks()).Build(),
    }
        .With("site.yml", "name: Test\nurl: https://example.org\nlocale: en-GB\nmarkdownCopies: true\n")
        .With("references.yml", "references:\n  - { id: book, title: The book, verified: true }\n  - { id: other, title: Another, verified: true }\n")
        .WithTerm("salt", "Salt")
        .WithPage("x.md", body);

    [Fact]
    public void A_block_writes_its_html_with_its_own_citations()
    {
        var site = Site("Salt first [@other].\n\n::: recipe Soup\nSalt and water.\n:::\n");

        Assert.Contains("<article><h2>Soup</h2><p>Salt and water.</p>\n<span class=\"citation\"><a href=\"#_ref-2\"", site.Body("x.md"), StringComparison.Ordinal);
        Assert.Equal(["Another", "The book"], site.Document("x/index.html").QuerySelectorAll(".references cite, .references em, [id^=_ref-]").Select(e => e.TextContent.Contains("book", StringComparison.Ordinal) ? "The book" : "Another").Distinct());
    }

    [Fact]
    public void A_block_keeps_its_words_out_of_the_reading_grade_and_the_glossary()
    {
        var site = Site("::: recipe Soup\nSalt and water.\n:::\n");

        Assert.DoesNotContain("class=\"term\"", site.Body("x.md"), StringComparison.Ordinal);
        Assert.Empty(GatherText.From(site.Page("x.md")).Prose);
    }

    [Fact]
    public void A_block_is_written_into_the_Markdown_copy() =>
        Assert.Contains("**Recipe: Soup**\n\nSalt and water.", Site("::: recipe Soup\nSalt and water.\n:::\n").Html("x/index.md"), StringComparison.Ordinal);

    [Theory]
    [InlineData("::: recipe\nx\n:::\n", "this recipe has no name")]
    [InlineData("::: recipe A\nx\n:::\n\n::: recipe B\nx\n:::\n", "this page already has such a block")]
    [InlineData("::: dish A\nx\n:::\n", "did you mean `recipe`?")]
    public void A_block_is_checked(string body, string message) => Assert.Contains(message, Site(body).Report, StringComparison.Ordinal);

    [Fact]
    public void The_theme_writes_a_block_around_what_is_inside_it() => Assert.Equal(
        "<details open><summary>Is &lt;1&gt; &quot;less&quot;?</summary>\n<div class=\"callout callout-note\" role=\"note\" aria-label=\"Yes\"><p class=\"callout-title\">Yes</p>\n<p>It is.</p>\n</div>\n<hr><input value=\"Is &lt;1&gt; &quot;less&quot;?\" /></details>",
        Site(":::: quiz Is <1> \"less\"?\n::: note Yes\nIt is.\n:::\n::::\n").Body("x.md"));

    [Fact]
    public void A_part_of_the_theme_can_be_replaced()
    {
        var site = new TestSite { Blocks = BlockParts.Default.With<CalloutModel>((callout, content, _) => builder => builder.AddContent(0, content)) }.WithPage("x.md", "::: note\nText.\n:::\n");

        Assert.Equal("<p>Text.</p>", site.Body("x.md"));
    }

    [Fact]
    public void A_block_without_a_part_is_named()
    {
        var site = new TestSite { Definition = new SiteBuilder().Add(new OwnBlocks()).Build() }.WithPage("x.md", "::: quiz\n:::\n");

        Assert.Contains("no part of the theme shows a QuizModel", Assert.Throws<ArgumentException>(() => site.Publication).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_inline_is_a_word_of_its_sentence()
    {
        var site = Site("Press ((Ctrl)) now.\n");

        Assert.Equal("<p>Press <kbd>Ctrl</kbd> now.</p>", site.Body("x.md"));
        Assert.Equal("Press Ctrl now.", Assert.Single(GatherText.From(site.Page("x.md")).Prose).Text);
        Assert.Contains("Press `Ctrl` now.", site.Html("x/index.md"), StringComparison.Ordinal);
    }

    private sealed class OwnBlocks : ISiteExtension
    {
        public string Name => "own";

        public void AddTo(SiteBuilder site)
        {
            site.Blocks.Add(new Recipe());
            site.Blocks.Add(new Quiz());
            site.Inlines.Add(new Keys());
        }
    }
}
