using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Documents;
using StaticBackSite.Markdown.Citations;

namespace StaticBackSite.Modules.PostProcess;

/// <summary>Numbers a page's references in the order of their first citation.</summary>
public static class NumberCitations
{
    public static (ImmutableArray<Reference> Cited, Dictionary<CitationInline, ImmutableArray<CitationMark>> Marks) Of(
        ParsedDocument page, SiteIndex index, DiagnosticBag diagnostics)
    {
        var cited = new List<Reference>();
        var occurrences = new Dictionary<string, int>(StringComparer.Ordinal);
        var marks = new Dictionary<CitationInline, ImmutableArray<CitationMark>>();
        foreach (var citation in page.Citations)
        {
            var numbers = ImmutableArray.CreateBuilder<CitationMark>();
            foreach (var written in citation.References)
            {
                var span = written.Span with { Start = page.BodyStart + written.Span.Start };
                if (index.Bibliography.Find(written.Value) is not { } reference)
                {
                    diagnostics.Report(DiagnosticCodes.UnknownReference, page.Source, span, $"no reference is called `{written.Value}`", Suggestion.DidYouMean(written.Value, index.Bibliography.Ids) ?? $"add it to {Bibliography.FileName}");
                    continue;
                }
                if (!reference.Verified)
                    diagnostics.Report(DiagnosticCodes.UnverifiedReference, index.Site.Policy.UnverifiedReferences, page.Source.LocationOf(span), $"the reference `{reference.Id}` has not been verified", "cite another one, or look its record up and set `verified: true`");
                var occurrence = occurrences[reference.Id] = occurrences.GetValueOrDefault(reference.Id) + 1;
                if (occurrence == 1)
                    cited.Add(reference);
                numbers.Add(new CitationMark(reference, cited.IndexOf(reference) + 1, occurrence));
            }
            marks[citation] = numbers.DrainToImmutable();
        }
        return ([.. cited], marks);
    }
}
