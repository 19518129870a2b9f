using System.Collections.Immutable;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Health.WarningSigns;
using StaticBackSite.Routing;
using StaticBackSite.Rules;
using StaticBackSite.Sources;

namespace StaticBackSite.Health.SelfChecks;

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
            _diagnostics.Report(DiagnosticCodes.UnknownRelated, _check.Source, path.Span, $"there is no page `{path.Value}`", Suggestion.PathLike(path.Value, _index.Paths.Pages));
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
