using System.Collections.Immutable;
using System.Text;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticBackSite.Content;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Citations;
using StaticBackSite.Content.Syntax.RawHtml;
using StaticBackSite.Linking;

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
