using System.Collections.Immutable;
using StaticBackSite.Content;
using StaticBackSite.Content.Data;
using StaticBackSite.Content.Syntax.Citations;
using StaticBackSite.Content.Syntax.Headings;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

namespace StaticBackSite.Linking;

/// <summary>Numbers a page's references in the order of their first citation, those that a block on the page cites by itself among them.</summary>
internal sealed class NumberCitations
{
    private readonly ParsedDocument _page;
    private readonly SiteIndex _index;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<Reference> _cited = [];
    private readonly List<BlockCitations> _ofBlocks = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _occurrences = new(StringComparer.Ordinal);

    private NumberCitations(ParsedDocument page, SiteIndex index, DiagnosticBag diagnostics)
    {
        _page = page;
        _index = index;
        _diagnostics = diagnostics;
    }

    internal static NumberedCitations Of(ParsedDocument page, PageTree tree, SiteIndex index, DiagnosticBag diagnostics)
    {
        var numbering = new NumberCitations(page, index, diagnostics);
        var marks = ImmutableArray.CreateBuilder<ImmutableArray<CitationMark>>(tree.Citations.Length);
        var blocks = numbering.CitingBlocks(tree);
        var next = 0;
        foreach (var citation in tree.Citations)
        {
            for (; next < blocks.Length && blocks[next].Start < citation.Span.Start; next++)
                numbering.Mark(blocks[next]);
            marks.Add(numbering.Mark(citation));
        }
        for (; next < blocks.Length; next++)
            numbering.Mark(blocks[next]);
        return new NumberedCitations([.. numbering._cited], marks.DrainToImmutable(), [.. numbering._ofBlocks]);
    }

    private CitingBlock[] CitingBlocks(PageTree tree) => tree.Containers.IsEmpty ? [] :
    [
        .. from container in tree.Containers
           let references = _index.Definition.Markdown.BlockOf(container)?.References(_index.Sources) ?? []
           where !references.IsEmpty
           select new CitingBlock(container.Span.Start, references),
    ];

    /// <summary>What is wrong with the references of a block is reported in the file that names them.</summary>
    private void Mark(CitingBlock block) =>
        _ofBlocks.Add(new BlockCitations(block.Start, [.. block.References.Select(group => group.Select(r => _index.Bibliography.Find(r.Value)).OfType<Reference>().Select(Mark).ToImmutableArray())]));

    private ImmutableArray<CitationMark> Mark(CitationInline citation)
    {
        var marks = ImmutableArray.CreateBuilder<CitationMark>();
        foreach (var written in citation.References)
        {
            if (_index.Bibliography.Find(written.Value) is not { } reference)
            {
                _diagnostics.Report(DiagnosticCodes.UnknownReference, _page.Source, written.Span, $"no reference is called `{written.Value}`", Suggestion.DidYouMean(written.Value, _index.Bibliography.Names) ?? $"add it to {Bibliography.FileName}");
                continue;
            }
            if (!reference.Verified && _index.Site.Policy.Get(Bibliography.Unverified) is { } settings && settings.AppliesTo(_page.Source.Path, _page.FrontMatter.Type))
                _diagnostics.Report(DiagnosticCodes.UnverifiedReference, settings.Level, _page.Source.LocationOf(written.Span), $"the reference `{reference.Id}` has not been verified", "cite another one, or look its record up and set `verified: true`");
            marks.Add(Mark(reference));
        }
        return marks.DrainToImmutable();
    }

    private CitationMark Mark(Reference reference)
    {
        var occurrence = _occurrences[reference.Id] = _occurrences.GetValueOrDefault(reference.Id) + 1;
        if (_numbers.TryAdd(reference.Id, _cited.Count + 1))
            _cited.Add(reference);
        return new CitationMark(reference, _numbers[reference.Id], occurrence);
    }

    private sealed record CitingBlock(int Start, ImmutableArray<ImmutableArray<Located<string>>> References);
}

/// <summary>The references of a page in the order of their numbers, and the places that cite them.</summary>
/// <param name="Marks">Citation by citation.</param>
/// <param name="OfBlocks">What the blocks of the page cite by themselves; most pages have no such block.</param>
internal sealed record NumberedCitations(ImmutableArray<Reference> Cited, ImmutableArray<ImmutableArray<CitationMark>> Marks, ImmutableArray<BlockCitations> OfBlocks);

/// <summary>The numbers that stand in one block.</summary>
/// <param name="Start">Where the block begins in the file, by which it is found again in any tree of the page.</param>
/// <param name="Marks">Group by group.</param>
internal sealed record BlockCitations(int Start, ImmutableArray<ImmutableArray<CitationMark>> Marks);

/// <summary>One number in the text.</summary>
/// <param name="Number">The reference's number on this page, from 1.</param>
/// <param name="Occurrence">The how-manieth citation of it this is, from 1: the way back from the list.</param>
internal sealed record CitationMark(Reference Reference, int Number, int Occurrence)
{
    public string Id => MarkId(Number, Occurrence);

    public string TargetId => ListId(Number);

    public static string MarkId(int number, int occurrence) => PageIds.OfTheme($"cite-{number}-{occurrence}");

    public static string ListId(int number) => PageIds.OfTheme($"ref-{number}");
}

/// <summary>Reports text that was meant as a citation and would be published as it is written.</summary>
internal static class CheckCitationForms
{
    public static void Run(ParsedDocument page, Bibliography bibliography, DiagnosticBag diagnostics)
    {
        if (bibliography.References.IsEmpty)
            return;
        foreach (var written in page.PossibleCitations)
        {
            if (written.IsBracketed || bibliography.Find(written.Id) is not null)
                diagnostics.Report(MarkupCodes.BrokenCitation, page.Source, written.Span, $"`{written.Text}` is not how a citation is written, and would be published like this", $"write `[@{written.Id}]`, and pages or remarks in the sentence; several are `[@one; @two]`");
        }
    }
}
