using System.Collections.Immutable;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using StaticBackSite.Content;
using StaticBackSite.Content.Data;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Content.Syntax.Citations;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Linking;

/// <summary>Numbers a page's references in the order of their first citation, those of an explainer on the page among them.</summary>
public sealed class NumberCitations
{
    private readonly ParsedDocument _page;
    private readonly SiteIndex _index;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<Reference> _cited = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _occurrences = new(StringComparer.Ordinal);

    private NumberCitations(ParsedDocument page, SiteIndex index, DiagnosticBag diagnostics)
    {
        _page = page;
        _index = index;
        _diagnostics = diagnostics;
    }

    public static NumberedCitations Of(ParsedDocument page, PageTree tree, SiteIndex index, DiagnosticBag diagnostics)
    {
        var numbering = new NumberCitations(page, index, diagnostics);
        var marks = ImmutableArray.CreateBuilder<ImmutableArray<CitationMark>>(tree.Citations.Length);
        var steps = ImmutableArray<ImmutableArray<CitationMark>>.Empty;
        var explainer = index.Sources.Explainer is null ? null : tree.Root.Descendants<CustomContainer>().FirstOrDefault(c => c.Info == CalloutKinds.Explainer);
        foreach (var citation in tree.Citations)
        {
            if (explainer is not null && citation.Span.Start > explainer.Span.Start)
                (steps, explainer) = (numbering.MarkSteps(), null);
            marks.Add(numbering.Mark(citation));
        }
        if (explainer is not null)
            steps = numbering.MarkSteps();
        return new NumberedCitations([.. numbering._cited], marks.DrainToImmutable(), steps);
    }

    /// <summary>What is wrong with these references was said of their own file.</summary>
    private ImmutableArray<ImmutableArray<CitationMark>> MarkSteps() =>
        [.. _index.Sources.Explainer!.Steps.Select(step => step.References.Select(r => _index.Bibliography.Find(r.Value)).OfType<Reference>().Select(Mark).ToImmutableArray())];

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
            if (!reference.Verified)
                _diagnostics.Report(DiagnosticCodes.UnverifiedReference, _index.Site.Policy.UnverifiedReferences, _page.Source.LocationOf(written.Span), $"the reference `{reference.Id}` has not been verified", "cite another one, or look its record up and set `verified: true`");
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
}
