using System.Collections.Immutable;
using System.Globalization;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticBackSite.Content;
using StaticBackSite.Content.Glossary;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Content.Syntax.Citations;
using StaticBackSite.Content.Syntax.Code;
using StaticBackSite.Content.Syntax.Headings;
using StaticBackSite.Content.Syntax.Links;
using StaticBackSite.Content.Syntax.RawHtml;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;
using SourceSpan = StaticBackSite.Sources.SourceSpan;

namespace StaticBackSite.Reading;

/// <summary>Walks a page's tree once: gathers headings, links and citations, gives ids, and reports what Markdown may not hold here.</summary>
internal sealed class GatherContent
{
    private readonly ContentDefinition _definition;
    private readonly SourceText _source;
    private readonly DiagnosticBag _diagnostics;
    private readonly PageIds _ids;
    private readonly ImmutableArray<Heading>.Builder _headings = ImmutableArray.CreateBuilder<Heading>();
    private readonly ImmutableArray<LinkOccurrence>.Builder _links = ImmutableArray.CreateBuilder<LinkOccurrence>();
    private readonly ImmutableArray<LinkInline>.Builder _linkNodes = ImmutableArray.CreateBuilder<LinkInline>();
    private readonly ImmutableArray<CitationInline>.Builder _citations = ImmutableArray.CreateBuilder<CitationInline>();
    private readonly ImmutableArray<CustomContainer>.Builder _containers = ImmutableArray.CreateBuilder<CustomContainer>();
    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _assets = new(StringComparer.Ordinal);
    private readonly List<AutolinkInline> _forbidden = [];
    private int _section;

    private GatherContent(ContentDefinition definition, SourceText source, DiagnosticBag diagnostics)
    {
        _definition = definition;
        _ids = new PageIds(definition.HeadingIds);
        _source = source;
        _diagnostics = diagnostics;
    }

    public static GatheredContent From(MarkdownDocument tree, ContentDefinition definition, SourceText source, DiagnosticBag diagnostics)
    {
        var gatherer = new GatherContent(definition, source, diagnostics);
        // An id that an author wrote goes before the one that a heading would get.
        gatherer.DeclareWrittenIds(tree);
        gatherer.VisitChildren(tree);
        foreach (var note in tree.OfType<FootnoteGroup>().SelectMany(notes => notes).OfType<Footnote>().Where(note => note.Order > 0))
            gatherer._anchors.Add(string.Create(CultureInfo.InvariantCulture, $"fn:{note.Order}"));
        foreach (var autolink in gatherer._forbidden)
            autolink.ReplaceBy(new LiteralInline(autolink.Url) { Span = autolink.Span });
        foreach (var citation in gatherer._citations)
            citation.JoinPrecedingWord();
        var nodes = new PageTree
        {
            Root = tree,
            Links = gatherer._linkNodes.DrainToImmutable(),
            Citations = gatherer._citations.DrainToImmutable(),
            Containers = gatherer._containers.DrainToImmutable(),
            Passages = GatherPassages.From(tree, definition.Markdown),
        };
        return new GatheredContent(nodes, gatherer._headings.DrainToImmutable(), gatherer._links.DrainToImmutable(), gatherer._anchors, [.. gatherer._assets]);
    }

    private void DeclareWrittenIds(ContainerBlock container)
    {
        foreach (var block in container)
        {
            DeclareWrittenId(block);
            if (block is ContainerBlock inner)
                DeclareWrittenIds(inner);
            else if (block is LeafBlock { Inline: { } inline })
                DeclareWrittenIds(inline);
        }
    }

    private void DeclareWrittenIds(ContainerInline container)
    {
        foreach (var inline in container)
        {
            DeclareWrittenId(inline);
            if (inline is ContainerInline inner)
                DeclareWrittenIds(inner);
        }
    }

    private void DeclareWrittenId(MarkdownObject node)
    {
        if (node.TryGetAttributes()?.Id is not { } id)
            return;
        _anchors.Add(id);
        if (PageIds.IsReserved(id))
            _diagnostics.Report(DiagnosticCodes.DuplicateId, _source, SourceSpan.Of(node), $"the id `{id}` is reserved for the parts of a page that the theme makes", "begin it with a letter or a digit, and not with `fn:` or `fnref:`");
        else if (!_ids.TryDeclare(id))
            _diagnostics.Report(DiagnosticCodes.DuplicateId, _source, SourceSpan.Of(node), $"the id `{id}` is taken on this page", "give one of the two another id");
    }

    /// <summary>An attribute could be an event handler or a style; these few are all that a text needs.</summary>
    private void CheckAttributes(MarkdownObject node)
    {
        if (node.TryGetAttributes() is not { Properties: { } properties } attributes)
            return;
        foreach (var (name, _) in properties)
        {
            if (name is not ("lang" or "dir"))
                _diagnostics.Report(DiagnosticCodes.ForbiddenAttribute, _source, SourceSpan.Of(attributes), $"the attribute `{name}` is not allowed", "braces may hold a class (.name), an id (#name), lang or dir; a brace that is meant as a sign is written `\\{`");
        }
        // Nothing with an error is published, but a preview shows it.
        properties.RemoveAll(attribute => attribute.Key is not ("lang" or "dir"));
    }

    private void VisitChildren(ContainerBlock container)
    {
        foreach (var block in container)
            Visit(block);
    }

    private void Visit(Block block)
    {
        CheckAttributes(block);
        switch (block)
        {
            case HeadingBlock heading:
                VisitHeading(heading);
                break;
            case AlertBlock alert:
                _assets.Add(Callout.Boxes);
                Alerts.ReportUnknown(alert, _definition.Markdown, _source, _diagnostics);
                break;
            case CustomContainer container:
                _containers.Add(container);
                _assets.UnionWith(_definition.Markdown.BlockOf(container)?.Assets ?? []);
                CheckBlocks.InFile(container, _definition, _source, _diagnostics);
                if (Include.LinkOf(container) is { } included)
                    VisitLink(included, isIncluded: true);
                break;
            case FootnoteGroup:
                _assets.Add(Callout.Boxes);
                break;
            case CodeBlock code:
                _assets.Add(CodeOptions.Assets);
                if (code is FencedCodeBlock { ClosingFencedCharCount: 0 } fenced)
                    _diagnostics.Report(DiagnosticCodes.UnclosedContainer, Severity.Warning, _source.LocationOf(new SourceSpan(fenced.Span.Start, Math.Max(1, fenced.OpeningFencedCharCount))), "this code is never closed, so everything below it is code too", "add a line with the same signs after the last line of code");
                break;
        }
        if (block is ContainerBlock inner)
            VisitChildren(inner);
        else if (block is LeafBlock { Inline: { } inline })
            VisitChildren(inline);
    }

    private void VisitHeading(HeadingBlock heading)
    {
        _section += heading.Level <= 2 ? 1 : 0;
        var text = InlineText.Of(heading.Inline);
        var attributes = heading.GetAttributes();
        attributes.Id ??= _ids.Claim(text);
        _anchors.Add(attributes.Id);
        _headings.Add(new Heading(heading.Level, attributes.Id, text, SourceSpan.Of(heading)));
        if (heading.Level == 1)
            _diagnostics.Report(DiagnosticCodes.HeadingOne, _source, SourceSpan.Of(heading), "a page's only first-level heading is its title", "write `##` instead of `#`");
    }

    private void VisitChildren(ContainerInline container)
    {
        foreach (var child in container)
        {
            CheckAttributes(child);
            Visit(child);
            if (child is ContainerInline inner)
                VisitChildren(inner);
        }
    }

    private void Visit(Inline inline)
    {
        switch (inline)
        {
            case LinkInline link:
                VisitLink(link);
                if (link is { IsImage: false, IsAutoLink: false, FirstChild: null, Url.Length: > 0 } && _source.Text.AsSpan(Math.Clamp(link.Span.Start, 0, _source.Text.Length)).StartsWith("["))
                    _diagnostics.Report(MarkupCodes.BrokenLink, _source, SourceSpan.Of(link), "this link has no words, so readers cannot see it", "say where it leads between the square brackets: `[words](page.md)`");
                break;
            case AutolinkInline { IsEmail: false } autolink when !LinkSchemes.IsAllowed(autolink.Url):
                _diagnostics.Report(DiagnosticCodes.ForbiddenScheme, _source, SourceSpan.Of(autolink), $"links to `{autolink.Url}` are not allowed", LinkSchemes.Advice);
                _forbidden.Add(autolink);
                break;
            case AutolinkInline { IsEmail: false } autolink when LinkSchemes.LeadsNowhere(autolink.Url):
                _diagnostics.Report(DiagnosticCodes.DeadLink, _source, SourceSpan.Of(autolink), $"nothing follows `{autolink.Url}`, so this link leads nowhere", "write the whole address, or put it between backticks in place of the angle brackets");
                _forbidden.Add(autolink);
                break;
            case CitationInline citation:
                _citations.Add(citation);
                break;
            case SiteInline own:
                own.Check(_source, _diagnostics);
                _assets.UnionWith(own.Assets);
                break;
            case TaskList:
                _assets.Add(Callout.Boxes);
                break;
            case HtmlElement { Source: not null } or HtmlElement { Poster: not null }:
                foreach (var shown in new[] { ((HtmlElement)inline).Source, ((HtmlElement)inline).Poster }.OfType<LinkInline>())
                    VisitLink(shown, isMedia: true);
                break;
        }
    }

    private void VisitLink(LinkInline link, bool isMedia = false, bool isIncluded = false)
    {
        var target = link.Url ?? "";
        var span = link.UrlSpan is { IsEmpty: false } url ? new SourceSpan(url.Start, Math.Max(1, url.Length)) : SourceSpan.Of(link);
        _linkNodes.Add(link);
        _links.Add(new LinkOccurrence(target, InlineText.Of(link), link.IsImage, span, _section) { IsMedia = isMedia, IsIncluded = isIncluded });
    }
}

/// <summary>What one walk over a page finds.</summary>
internal sealed record GatheredContent(
    PageTree Tree, ImmutableArray<Heading> Headings, ImmutableArray<LinkOccurrence> Links, IReadOnlySet<string> Anchors, ImmutableArray<string> Assets);
