using System.Collections.Immutable;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Health.WarningSigns;
using StaticBackSite.Routing;
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
            Report(ToolCodes.NoClearEnd, _check.Place, _check.Closing is null ? "there is no result at the end" : "there are no questions", "write `questions:`, and one result without `final: true`");
        foreach (var second in _check.Results.Where(r => !r.IsFinal).Skip(1))
            Report(ToolCodes.NoClearEnd, second.Name.Span, $"both `{_check.Closing!.Name}` and `{second.Name}` stand at the end", "give one of the two `final: true`");
    }

    private void CheckForEveryone(SelfCheckQuestion question)
    {
        if (question.Items.IsEmpty && question.ItemsFrom is null)
            Report(ToolCodes.NotForEveryone, question.Id.Span, "this question has no answers", "add `items`, or take the signs of a care card with `itemsFrom`");
        if (!question.HasUnsure)
            Report(ToolCodes.NotForEveryone, question.Id.Span, "a reader who is not sure cannot answer this question", "add `unsure: true`");
        if (!question.HasNone && question.Kind == QuestionKind.Checkbox)
            Report(ToolCodes.NotForEveryone, question.Id.Span, "a reader to whom nothing applies cannot answer this question", "add `none: true`");
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
            Report(ToolCodes.OutOfReach, question.Id.Span, "every answer of this question ends the check, so what follows is never reached", "let one answer lead on, such as `none: true`");
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

/// <summary>Whatever the self-check names is there: results, notes, care cards, pages, words in braces; and nothing has a name twice.</summary>
internal sealed class CheckSelfCheckNames
{
    private readonly SelfCheck _check;
    private readonly SiteIndex _index;
    private readonly DiagnosticBag _diagnostics;

    private CheckSelfCheckNames(SelfCheck check, SiteIndex index, DiagnosticBag diagnostics)
    {
        _check = check;
        _index = index;
        _diagnostics = diagnostics;
    }

    public static readonly SiteCheck Rule = SiteCheck.Of(site => Run(site.Index, site.Diagnostics), ToolCodes.UnknownName, ToolCodes.DuplicateName, ToolCodes.UnknownBraces);

    private static void Run(SiteIndex index, DiagnosticBag diagnostics)
    {
        if (index.Sources.SelfCheck is not { } check)
            return;
        var names = new CheckSelfCheckNames(check, index, diagnostics);
        foreach (var question in check.Questions)
            names.Check(question);
        foreach (var result in check.Results)
            names.Check(result);
        foreach (var note in check.Notes)
            names.Check(note);
        names.CheckUnique(check.Questions.Select(q => q.Id), "two questions are called");
        names.CheckPages(check.Help.Value.Length > 0 ? [check.Help] : []);
    }

    private void Check(SelfCheckQuestion question)
    {
        CheckCard(question.ItemsFrom);
        CheckUnique(question.Items.Select(i => i.Id).Where(i => i.Value.Length > 0), "two answers of this question are called");
        foreach (var leads in question.Items.Select(i => i.Leads).Append(question.OnAny).Append(question.OnUnsure))
        {
            CheckName(leads.Result, "result", _check.Results.Select(r => r.Name.Value));
            CheckName(leads.Note, "note", _check.Notes.Select(n => n.Name.Value));
            CheckPages(leads.Pages);
        }
    }

    private void Check(SelfCheckResult result)
    {
        CheckCard(result.Card);
        CheckBraces(result.Title);
        CheckBraces(result.Text);
        CheckPages([.. result.Pages, .. result.Order, .. result.Otherwise, .. result.Always]);
    }

    private void Check(SelfCheckNote note)
    {
        CheckCard(note.Card);
        CheckBraces(note.Title);
        CheckBraces(note.Text);
    }

    private void CheckName(Located<string>? name, string what, IEnumerable<string> known)
    {
        if (name is { } given && !known.Contains(given.Value, StringComparer.Ordinal))
            _diagnostics.Report(ToolCodes.UnknownName, _check.Source, given.Span, $"there is no {what} `{given.Value}`", Suggestion.DidYouMean(given.Value, known) ?? Known(known));
    }

    private void CheckCard(Located<string>? level)
    {
        if (level is not { } given || _index.Sources.RedFlags?.Card(given.Value) is not null)
            return;
        var known = _index.Sources.RedFlags?.Levels ?? [];
        _diagnostics.Report(ToolCodes.UnknownName, _check.Source, given.Span, $"there is no care card `{given.Value}`", Suggestion.DidYouMean(given.Value, known) ?? Known(known));
    }

    private void CheckBraces(Located<string> text)
    {
        foreach (var name in HelpNumbers.UnknownIn(text))
            _diagnostics.Report(ToolCodes.UnknownBraces, _check.Source, text.Span, $"nothing takes the place of `{{{name}}}`", Suggestion.DidYouMean(name, HelpNumbers.Names) ?? Known(HelpNumbers.Names));
    }

    private void CheckPages(ImmutableArray<Located<string>> pages)
    {
        foreach (var path in pages.Where(p => _index.Page(new SourcePath(p.Value)) is null))
            _diagnostics.Report(DiagnosticCodes.UnknownRelated, _check.Source, path.Span, $"there is no page `{path.Value}`", _index.HintForPage(path.Value));
    }

    private void CheckUnique(IEnumerable<Located<string>> names, string message)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names.Where(n => !seen.Add(n.Value)))
            _diagnostics.Report(ToolCodes.DuplicateName, _check.Source, name.Span, $"{message} `{name.Value}`", "give one of the two another name");
    }

    private static string Known(IEnumerable<string> known) =>
        string.Join(", ", known) is { Length: > 0 } names ? $"known are {names}" : "there are none yet";
}

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
