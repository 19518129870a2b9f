using StaticBackSite.Content;
using StaticBackSite.Content.Data;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Linking;

/// <summary>Reports text that was meant as a citation and would be published as it is written.</summary>
public static class CheckCitationForms
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
