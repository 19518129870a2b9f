using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Rules;
using StaticBackSite.Sources;

namespace StaticBackSite.Health.SelfChecks;

/// <summary>
/// Every way through the self-check is safe and comes to an end. Questions follow one another, so what holds for each
/// answer of each question holds for every path.
/// </summary>
internal sealed class CheckSelfCheckPaths
{
    private const string Emergency = "emergency";

    /// <summary>Levels whose signs send a reader for help, whatever else may be true.</summary>
    private static readonly string[] WarningLevels = [Emergency, "urgent"];

    private readonly SelfCheck _check;
    private readonly SiteIndex _index;
    private readonly DiagnosticBag _diagnostics;

    private CheckSelfCheckPaths(SelfCheck check, SiteIndex index, DiagnosticBag diagnostics)
    {
        _check = check;
        _index = index;
        _diagnostics = diagnostics;
    }

    public static readonly SiteCheck Rule = SiteCheck.Of(site => Run(site.Index, site.Diagnostics), ToolCodes.NotForEveryone, ToolCodes.WarningGoesBy, ToolCodes.NoClearEnd, ToolCodes.NoWayToHelp, ToolCodes.OutOfReach, ToolCodes.NoPlaceInOrder, ToolCodes.OutOfRange);

    private static void Run(SiteIndex index, DiagnosticBag diagnostics)
    {
        if (index.Sources.SelfCheck is not { } check)
            return;
        var paths = new CheckSelfCheckPaths(check, index, diagnostics);
        paths.CheckEnd();
        foreach (var question in check.Questions)
        {
            paths.CheckForEveryone(question);
            paths.CheckWarnings(question);
            paths.CheckEndings(question);
        }
        foreach (var result in check.Results)
        {
            paths.CheckHelp(result);
            paths.CheckNumbers(result);
        }
        FindUnreachedParts.Run(check, index, diagnostics);
    }

    private void CheckEnd()
    {
        if (_check.Closing is null || _check.Questions.IsEmpty)
            Report(ToolCodes.NoClearEnd, _check.Place, _check.Closing is null ? "no result stands at the end" : "there are no questions", "write `questions:`, and one result without `final: true`");
        foreach (var second in _check.Results.Where(r => !r.IsFinal).Skip(1))
            Report(ToolCodes.NoClearEnd, second.Name.Span, $"both `{_check.Closing!.Name}` and `{second.Name}` stand at the end", "give one of the two `final: true`");
    }

    private void CheckForEveryone(SelfCheckQuestion question)
    {
        if (question.Items.IsEmpty && question.ItemsFrom is null)
            Report(ToolCodes.NotForEveryone, question.Id.Span, "this question has no answers", "add `items`, or take the signs of a care card with `itemsFrom`");
        if (!question.HasUnsure)
            Report(ToolCodes.NotForEveryone, question.Id.Span, "somebody who is not sure cannot answer this question", "add `unsure: true`");
        if (!question.HasNone && question.Kind == QuestionKind.Checkbox)
            Report(ToolCodes.NotForEveryone, question.Id.Span, "somebody to whom nothing applies cannot answer this question", "add `none: true`");
    }

    private void CheckWarnings(SelfCheckQuestion question)
    {
        var mustEnd = WarningLevels.Contains(question.ItemsFrom?.Value, StringComparer.Ordinal);
        if (!question.IsSafety && !mustEnd)
            return;
        foreach (var answer in Answers(question).Where(a => a.Kind != AnswerKind.None && a.Leads.Result is null && (mustEnd || a.Leads.Note is null)).DistinctBy(a => a.Leads))
        {
            var key = answer.Kind == AnswerKind.Unsure ? "onUnsure" : "onAny";
            Report(
                ToolCodes.WarningGoesBy, question.Id.Span, $"after the answer “{answer.Text}” the check goes on{(mustEnd ? "" : " as if nothing were said")}",
                mustEnd ? $"let `{key}` name a final result" : $"let `{key}` name a final result or a note");
        }
    }

    private void CheckEndings(SelfCheckQuestion question)
    {
        foreach (var end in new[] { question.OnAny.Result, question.OnUnsure.Result }.OfType<Located<string>>())
        {
            if (_check.Result(end.Value) is { IsFinal: false })
                Report(ToolCodes.NoClearEnd, end.Span, $"`{end.Value}` stands at the end of the check, and cannot cut it short", "name a result with `final: true`");
        }
        if (question.HasUnsure && Answers(question).All(a => a.Leads.Result is not null))
            Report(ToolCodes.OutOfReach, question.Id.Span, "every answer of this question ends the check, so nobody comes to what follows", "let one answer lead on, such as `none: true`");
    }

    private void CheckHelp(SelfCheckResult result)
    {
        var isEmergency = result.Card?.Value == Emergency;
        if (!isEmergency && _check.Help.Value.Length > 0 && !result.Pages.Concat(result.Always).Any(p => p.Value == _check.Help.Value))
            Report(ToolCodes.NoWayToHelp, result.Name.Span, $"this result does not lead to `{_check.Help}`", $"add it to `{(result.IsFinal ? "pages" : "always")}`");
    }

    private void CheckNumbers(SelfCheckResult result)
    {
        if (result.MaxPages is < SelfCheckResult.FewestPages or > SelfCheckResult.MostPages)
            Report(ToolCodes.OutOfRange, result.Name.Span, $"`maxPages` is {result.MaxPages}", $"choose a number from {SelfCheckResult.FewestPages} to {SelfCheckResult.MostPages}");
        if (result.Order.Length > SelfCheckResult.LongestOrder)
            Report(ToolCodes.OutOfRange, result.Name.Span, $"`order` lists {result.Order.Length} pages, {SelfCheckResult.LongestOrder} are the most", "suggest fewer pages");
        if (!result.IsFinal && _check.Notes.Length > SelfCheckNote.Most)
            Report(ToolCodes.OutOfRange, _check.Notes[SelfCheckNote.Most].Name.Span, $"there are {_check.Notes.Length} notes, {SelfCheckNote.Most} are the most", "put two of them together");
    }

    private IEnumerable<SelfCheckAnswer> Answers(SelfCheckQuestion question) => question.Answers(_index.Sources.RedFlags, _check.Words);

    private void Report(DiagnosticCode code, SourceSpan span, string message, string hint) => _diagnostics.Report(code, _check.Source, span, message, hint);
}
