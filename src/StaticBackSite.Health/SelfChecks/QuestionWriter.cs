using System.Globalization;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Content.Syntax.Headings;

namespace StaticBackSite.Health.SelfChecks;

/// <summary>Writes a question with its answers, and below it the results that cut the check short there.</summary>
internal sealed class QuestionWriter(BodyWriter body, SelfCheck check, ResultWriter results, int heading)
{
    private readonly HealthStrings.SelfCheckGroup _words = body.Index.Sources.HealthStrings.SelfCheck;

    public void Write(SelfCheckQuestion question, int number)
    {
        body.WriteLine("<div class=\"self-check-screen self-check-step\">");
        body.Write("<fieldset><legend><span class=\"self-check-place\">").WriteEscape(_words.Question(number, check.Questions.Length)).Write("</span> ");
        body.WriteHeading(heading, question.Text).WriteLine("</legend>");
        body.Write("<p class=\"self-check-error\" role=\"status\" data-error=\"").WriteEscape(check.Words.Error).WriteLine("\"></p>");
        foreach (var answer in question.Answers(body.Index.Sources.RedFlags, check.Words))
            Write(answer, question);
        body.WriteLine("</fieldset>");
        WriteEndings(question);
        body.WriteLine("</div>");
    }

    private void Write(SelfCheckAnswer answer, SelfCheckQuestion question)
    {
        var id = PageIds.OfTheme($"check_{question.Id}_{answer.Id}");
        body.Write("<div class=\"choice").Write(answer.Kind == AnswerKind.Item ? "" : " choice-other").Write("\"><input type=\"").Write(question.Kind == QuestionKind.Radio ? "radio" : "checkbox").Write("\" id=\"").WriteEscape(id).Write("\" value=\"").WriteEscape(answer.Id).Write('"');
        if (question.Kind == QuestionKind.Radio)
            body.Write(" name=\"check_").WriteEscape(question.Id.Value).Write('"');
        if (answer.Leads.Result is not null)
            body.Write(" data-ends=\"").Write(Ending(answer.Kind)).Write('"');
        if (NoteNumber(answer) is { } note)
            body.Write(" data-note=\"").Write(note).Write('"');
        if (PageNumbers(answer) is { Length: > 0 } pages)
            body.Write(" data-pages=\"").Write(pages).Write('"');
        body.Write("><label for=\"").WriteEscape(id).Write("\">").WriteEscape(answer.Text).Write("</label>");
        WriteLeads(answer);
        body.WriteLine("</div>");
    }

    /// <summary>For browsers that show the plain list: what this answer adds to the result.</summary>
    private void WriteLeads(SelfCheckAnswer answer)
    {
        var note = answer.Leads.Note is { } name && answer.Leads.Result is null ? check.Note(name.Value) : null;
        var pages = answer.Leads.Pages.Select(body.PageAt).OfType<Content.ParsedDocument>().ToArray();
        if (note is null && pages.Length == 0)
            return;
        body.Write("<span class=\"self-check-leads\"> ").WriteEscape(_words.LeadsTo).Write(' ');
        if (note is not null)
            body.Write('“').WriteEscape(note.Title.Value).Write(pages.Length > 0 ? $"” {_words.And} " : "”");
        foreach (var (i, page) in pages.Index())
            body.Write(i > 0 ? $" {_words.And} " : "").WriteLink(page);
        body.Write("</span>");
    }

    private void WriteEndings(SelfCheckQuestion question)
    {
        var any = check.Result(question.OnAny.Result?.Value ?? "");
        var unsure = check.Result(question.OnUnsure.Result?.Value ?? "");
        var isOne = any is not null && any == unsure && question.OnAny.Note?.Value == question.OnUnsure.Note?.Value;
        if (any is not null)
            results.WriteFinal(any, question.OnAny.Note, isOne ? "any unsure" : "any", isOne ? _words.IfTrueOrUnsure : _words.IfTrue);
        if (unsure is not null && !isOne)
            results.WriteFinal(unsure, question.OnUnsure.Note, "unsure", _words.IfUnsure);
        if (any is not null || unsure is not null)
            body.Write("<p class=\"self-check-when\">").WriteEscape(_words.GoOn).WriteLine("</p>");
    }

    private static string Ending(AnswerKind kind) => kind == AnswerKind.Unsure ? "unsure" : "any";

    private string? NoteNumber(SelfCheckAnswer answer) =>
        answer.Leads.Note is { } name && check.Note(name.Value) is { } note ? Number(check.Notes.IndexOf(note) + 1) : null;

    private string PageNumbers(SelfCheckAnswer answer)
    {
        var order = check.Closing?.Order.Select(p => p.Value).ToList() ?? [];
        return string.Join(' ', answer.Leads.Pages.Select(p => order.IndexOf(p.Value) + 1).Where(n => n > 0).Select(Number));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
