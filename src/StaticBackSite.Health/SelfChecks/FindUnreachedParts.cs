using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Health.SelfChecks;

/// <summary>Results, notes and pages of the self-check that no answer leads to, and pages that it ought to lead to.</summary>
public static class FindUnreachedParts
{
    public static void Run(SelfCheck check, SiteIndex index, DiagnosticBag diagnostics)
    {
        void Report(DiagnosticCode code, SourceSpan span, string message, string hint) => diagnostics.Report(code, check.Source, span, message, hint);
        var answers = check.Questions.SelectMany(q => q.Answers(index.Sources.RedFlags, check.Words)).ToArray();
        var named = answers.Select(a => a.Leads.Result?.Value).Concat(answers.Select(a => a.Leads.Note?.Value)).ToHashSet(StringComparer.Ordinal);
        foreach (var result in check.Results.Where(r => r.IsFinal && !named.Contains(r.Name.Value)))
            Report(ToolCodes.OutOfReach, result.Name.Span, $"no answer leads to the result `{result.Name}`", "name it in an answer, or take it out");
        foreach (var note in check.Notes.Where(n => !named.Contains(n.Name.Value)))
            Report(ToolCodes.OutOfReach, note.Name.Span, $"no answer leads to the note `{note.Name}`", "name it in an answer, or take it out");
        if (check.Closing is not { } closing)
            return;

        var order = closing.Order.Select(p => p.Value).ToArray();
        foreach (var page in check.Questions.SelectMany(q => q.Items.Select(i => i.Leads).Append(q.OnAny).Append(q.OnUnsure)).SelectMany(l => l.Pages).Where(p => !order.Contains(p.Value, StringComparer.Ordinal)))
            Report(ToolCodes.NoPlaceInOrder, page.Span, $"the order of `{closing.Name}` does not list `{page.Value}`", "add it to `order`");

        // The answer with fewest rivals: alone, each answer shows as many of its own pages as there is room for.
        var suggested = answers.SelectMany(a => a.Leads.Pages.Select(p => p.Value).Distinct().OrderBy(p => Array.IndexOf(order, p)).Take(closing.MaxPages)).ToHashSet(StringComparer.Ordinal);
        foreach (var page in closing.Order.Where(p => !suggested.Contains(p.Value)))
            Report(ToolCodes.OutOfReach, page.Span, $"no answer leads to `{page.Value}`", "name it in an answer, or take it out of `order`");
        if (check.Covers is { } folder)
            CheckCovered(folder, [.. suggested, .. closing.Otherwise.Select(p => p.Value), .. closing.Always.Select(p => p.Value)], check, index, diagnostics);
    }

    private static void CheckCovered(Located<string> folder, HashSet<string> reached, SelfCheck check, SiteIndex index, DiagnosticBag diagnostics)
    {
        var inside = new SourcePath(folder.Value).Value;
        var pages = index.Pages.Select(p => p.Source.Path).Where(p => p.IsIn(inside) && !p.IsIndex).ToArray();
        if (pages.Length == 0)
            diagnostics.Report(DiagnosticCodes.UnknownRelated, check.Source, folder.Span, $"there is no page in `{folder.Value}`", "name a folder of the input folder");
        foreach (var page in pages.Where(p => !reached.Contains(p.Value)))
            diagnostics.Report(ToolCodes.OutOfReach, check.Source, folder.Span, $"no answer leads to `{page}`", "name it in an answer and in `order`");
    }
}
