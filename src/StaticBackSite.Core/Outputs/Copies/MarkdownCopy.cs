using System.Collections.Immutable;
using System.Text;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Citations;
using StaticBackSite.Content.Syntax.RawHtml;
using StaticBackSite.Linking;
using StaticBackSite.Pages;

namespace StaticBackSite.Outputs.Copies;

/// <summary>
/// Writes the text of a page as Markdown that makes sense away from this site: whole addresses, numbers for citations, and
/// what blocks are filled with written out. Written from the tree, so that nothing is guessed from lines: code stays as it
/// is, and what was a sign in the text is one in the copy. The two lists here say which node is written by whom.
/// </summary>
internal sealed class MarkdownCopy : CopyWriter
{
    private MarkdownCopy(LinkedDocument page, PageTree tree, SiteIndex index)
    {
        (Page, Index) = (page.Parsed, index);
        Links = page.LinksIn(tree);
        Citations = page.CitationsIn(tree);
    }

    public override ParsedDocument Page { get; }

    public override SiteIndex Index { get; }

    public IReadOnlyDictionary<LinkInline, ResolvedLink> Links { get; }

    public IReadOnlyDictionary<CitationInline, ImmutableArray<CitationMark>> Citations { get; }

    /// <summary>Whether the words stand in the cell of a table, which is one line and ends at a bar.</summary>
    public bool InCell { get; set; }

    public static string Of(LinkedDocument page, SiteIndex index)
    {
        var tree = page.Parsed.Tree;
        return new MarkdownCopy(page, tree, index).Blocks(tree.Root);
    }

    public override string Blocks(ContainerBlock container)
    {
        var text = new StringBuilder();
        Block? before = null;
        foreach (var block in container)
        {
            var written = Block(block);
            if (written.Length == 0)
                continue;
            if (before is not null)
                text.Append(ListCopy.Between(before, block));
            text.Append(written);
            before = block;
        }
        return text.ToString();
    }

    public string Inlines(ContainerInline? container)
    {
        var text = new StringBuilder();
        Append(text, container);
        return text.ToString();
    }

    public override string Line(ContainerInline? container) => Inlines(container).Replace("\\\n", " ", StringComparison.Ordinal).Replace('\n', ' ').Trim();

    public void Append(StringBuilder text, ContainerInline? container)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
            Append(text, inline);
    }

    public string Block(Block block) => block switch
    {
        HeadingBlock heading => BlockCopies.Heading(heading, this),
        ThematicBreakBlock => "***",
        CodeBlock code => BlockCopies.Code(code),
        QuoteBlock quote => BlockCopies.Indent(Blocks(quote), "> ", "> "),
        ListBlock list => ListCopy.Of(list, this),
        Table table => TableCopy.Of(table, this),
        CustomContainer container => Own(container),
        DefinitionList definitions => BlockCopies.Definitions(definitions, this),
        FootnoteGroup notes => BlockCopies.Footnotes(notes, this),
        // Comments are for contributors, and links are written with their addresses.
        HtmlBlock or LinkReferenceDefinitionGroup or LinkReferenceDefinition => "",
        RawHtmlBlock html => HtmlCopy.Of(html, this),
        LeafBlock { Inline: { } words } => MarkdownText.GuardLines(Inlines(words)),
        ContainerBlock other => Blocks(other),
        _ => "",
    };

    public override void WriteCitation(StringBuilder text, CitationInline citation) => CitationCopy.Append(text, citation, this);

    /// <summary>A block between lines of <c>:::</c>, which no other Markdown knows.</summary>
    private string Own(CustomContainer container) => Index.Definition.Markdown.BlockOf(container) switch
    {
        null => Blocks(container),
        { IsInteractive: true } => Index.Strings.Print.WorksOnPage.With($"<{Index.Site.AbsoluteUrl(Page.Route.Url)}>"),
        var kind => kind.Copy(this, container),
    };

    private void Append(StringBuilder text, Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                MarkdownText.Append(text, literal.Content.AsSpan(), InCell);
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Original.AsSpan());
                break;
            case CodeInline code:
                InlineCopies.Code(text, code, InCell);
                break;
            case LineBreakInline lineBreak:
                text.Append(lineBreak.IsHard ? "\\\n" : "\n");
                break;
            case SiteInline own:
                own.WriteCopy(this, text);
                break;
            case LinkInline link:
                InlineCopies.Link(text, link, this);
                break;
            case AutolinkInline autolink:
                text.Append('<').Append(autolink.Url).Append('>');
                break;
            case FootnoteLink note:
                InlineCopies.FootnoteNumber(text, note);
                break;
            case HtmlElement element:
                HtmlCopy.Append(text, element, this);
                break;
            case HtmlInline comment:
                InlineCopies.Comment(text, comment);
                break;
            // A bracket that opened nothing.
            case DelimiterInline delimiter:
                MarkdownText.Append(text, delimiter.ToLiteral(), InCell);
                Append(text, (ContainerInline)delimiter);
                break;
            // A span that is marked for this site alone is its words.
            case EmphasisInline emphasis when emphasis is not CustomContainerInline:
                InlineCopies.Emphasis(text, emphasis, this);
                break;
            case ContainerInline other:
                Append(text, other);
                break;
        }
    }
}

/// <summary>
/// A whole page as Markdown, for programs that read the site in place of a person. Whatever part of it they pass on, the
/// disclaimer, the day of the last review and what extensions add stand with it, before the text.
/// </summary>
internal static class WriteMarkdownCopy
{
    public static string Of(LinkedDocument page, LinkedDocument? disclaimer, ImmutableArray<CopyPreface> prefaces, SiteIndex index)
    {
        var parsed = page.Parsed;
        var front = parsed.FrontMatter;
        var text = new StringBuilder($"# {MarkdownText.Line(front.Title)}\n\n");
        text.Append($"{index.Strings.Copies.From(MarkdownText.Line(index.Site.Name), $"<{index.Site.AbsoluteUrl(parsed.Route.Url)}>")}\n\n");
        AppendReview(text, parsed, prefaces, index);
        if (disclaimer is not null)
            text.Append(BlockCopies.Indent(MarkdownCopy.Of(disclaimer, index), "> ", "> ")).Append("\n\n");
        foreach (var block in prefaces.SelectMany(preface => preface.BeforeText(page, index)))
            text.Append(block).Append("\n\n");
        AppendSummary(text, front);
        text.Append(MarkdownCopy.Of(page, index)).Append('\n');
        AppendReferences(text, page, index.Strings);
        return text.ToString();
    }

    private static void AppendReview(StringBuilder text, ParsedDocument page, ImmutableArray<CopyPreface> prefaces, SiteIndex index)
    {
        if (page.FrontMatter.Reviewed is not { } reviewed)
            return;
        text.Append($"{index.Strings.Review.LastEdited(index.Strings.LongDate(reviewed.Value))}.");
        if (page.FrontMatter.ReviewDue is { } due)
            text.Append($" {index.Strings.Review.NextReviewDue(index.Strings.LongDate(due.Value))}.");
        foreach (var sentence in prefaces.Select(preface => preface.AfterReview(page, index)).OfType<string>())
            text.Append(' ').Append(sentence);
        text.Append("\n\n");
    }

    private static void AppendSummary(StringBuilder text, FrontMatter front)
    {
        if (front is TermFrontMatter term)
            text.Append(MarkdownText.Line(term.Definition.Value)).Append("\n\n");
        if (front is not PageFrontMatter page)
            return;
        if (page.MainMessage is { } message)
            text.Append(MarkdownText.Line(message.Value)).Append("\n\n");
        foreach (var point in page.KeyPoints)
            text.Append("- ").Append(MarkdownText.Line(point.Value)).Append('\n');
        if (!page.KeyPoints.IsEmpty)
            text.Append('\n');
    }

    private static void AppendReferences(StringBuilder text, LinkedDocument page, Strings strings)
    {
        var references = ListReferences.Numbered(page, strings);
        if (references.IsEmpty)
            return;
        text.Append($"\n## {strings.References.Title}\n\n");
        foreach (var reference in references)
        {
            var parts = new[] { reference.Authors, reference.Title, reference.Source, reference.Year }.Where(part => !string.IsNullOrEmpty(part)).Select(part => MarkdownText.Line(part!.TrimEnd('.')));
            var address = reference.Links is [var link, ..] ? [$"<{link.Url}>"] : Array.Empty<string>();
            text.Append($"{reference.Number}. {string.Join(". ", parts.Concat(address))}\n");
        }
    }
}
