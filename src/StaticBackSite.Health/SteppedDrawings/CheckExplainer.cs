using StaticBackSite.Content;
using StaticBackSite.Content.Data;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;
using StaticBackSite.Rules;
using StaticBackSite.Sources;

namespace StaticBackSite.Health.SteppedDrawings;

/// <summary>The explainer's drawing and references are there, and its steps follow the minutes.</summary>
internal static class CheckExplainer
{
    public static readonly SiteCheck Rule = SiteCheck.Of(site => Run(site.Index, site.Diagnostics), ToolCodes.OutOfRange, ToolCodes.StepsOutOfOrder);

    private static void Run(SiteIndex index, DiagnosticBag diagnostics)
    {
        if (index.Sources.Explainer is not { } explainer)
            return;
        var source = explainer.Source;
        if (explainer.Drawing.Value.Length > 0 && index.Asset(new SourcePath(explainer.Drawing.Value))?.Figure is null)
            diagnostics.Report(DiagnosticCodes.DeadLink, source, explainer.Drawing.Span, $"there is no drawing `{explainer.Drawing}`", index.HintForFile(explainer.Drawing.Value));
        if (explainer.Steps.Length is < 2 or > RefractoryStep.Most)
            diagnostics.Report(ToolCodes.OutOfRange, source, explainer.Steps.FirstOrDefault()?.Place ?? new SourceSpan(0, 1), $"the explainer has {explainer.Steps.Length} steps", $"write 2 to {RefractoryStep.Most}");
        foreach (var (before, step) in explainer.Steps.Zip(explainer.Steps.Skip(1)))
        {
            if (step.Minutes <= before.Minutes)
                diagnostics.Report(ToolCodes.StepsOutOfOrder, source, step.Place, $"this step is at {step.Minutes} minutes, the one before it at {before.Minutes}", "sort the steps by their minutes");
        }
        foreach (var written in explainer.Steps.SelectMany(s => s.References))
        {
            if (index.Bibliography.Find(written.Value) is not { } reference)
                diagnostics.Report(DiagnosticCodes.UnknownReference, source, written.Span, $"no reference is called `{written.Value}`", index.Bibliography.HintFor(written.Value));
            else if (!reference.Verified && index.Site.Policy.Get(Bibliography.Unverified) is { } settings)
                diagnostics.Report(DiagnosticCodes.UnverifiedReference, settings.Level, source.LocationOf(written.Span), $"the reference `{reference.Id}` has not been verified", "cite another one, or look its record up and set `verified: true`");
        }
    }
}
