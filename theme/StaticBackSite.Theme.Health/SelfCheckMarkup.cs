using System.Collections.Immutable;
using System.Globalization;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Headings;
using StaticBackSite.Health;
using StaticBackSite.Health.SelfChecks;
using StaticBackSite.Health.WarningSigns;
using StaticBackSite.Pages;

namespace StaticBackSite.Theme.Health;

/// <summary>
/// The self-check as a plain list that says where each answer leads. The stylesheet shows of it what fits the answers, and a script one
/// question at a time. The form goes nowhere: it has no address, its only button to send it is disabled, and most fields have no name.
/// </summary>
internal sealed class SelfCheckMarkup
{
    private readonly BodyWriter _body;
    private readonly SelfCheckModel _check;
    private readonly HealthStrings.SelfCheckGroup _words;

    private SelfCheckMarkup(BodyWriter body, SelfCheckModel check) => (_body, _check, _words) = (body, check, body.Index.Sources.HealthStrings.SelfCheck);

    public static void Form(BodyWriter body, SelfCheckModel check, Action content) => new SelfCheckMarkup(body, check).Write();

    private void Write()
    {
        _body.WriteLine("<form class=\"self-check\" data-self-check method=\"dialog\" autocomplete=\"off\">");
        if (_check.Start is { } start)
            Write(start);
        foreach (var (i, question) in _check.Questions.Index())
            Write(question, i + 1);
        if (_check.End is { } end)
            Write(end);
        WriteButtons(_check.Words);
        _body.Write("</form>");
    }

    private void Write(SelfCheckStart start)
    {
        _body.Write("<div class=\"self-check-screen\">");
        _body.WriteHeading(_check.HeadingLevel, start.Heading);
        _body.WriteLine("<ul>");
        foreach (var point in start.Points)
            _body.Write("<li>").WriteEscape(point).WriteLine("</li>");
        _body.WriteLine("</ul>");
        _body.Write("<button type=\"button\" class=\"self-check-go\" data-start hidden>").WriteEscape(start.Button).WriteLine("</button></div>");
    }

    private void WriteButtons(SelfCheckWords words)
    {
        _body.Write("<p class=\"self-check-buttons\">");
        _body.Write("<button type=\"submit\" class=\"self-check-go\" data-continue hidden disabled>").WriteEscape(words.Continue).WriteLine("</button>");
        _body.Write("<button type=\"button\" data-back hidden>").WriteEscape(words.Back).WriteLine("</button>");
        _body.Write("<button type=\"reset\">").WriteEscape(words.StartAgain).WriteLine("</button>");
        _body.Write("<button type=\"button\" data-print hidden>").WriteEscape(words.Print).WriteLine("</button></p>");
    }

    private void Write(SelfCheckModel.Question question, int number)
    {
        _body.WriteLine("<div class=\"self-check-screen self-check-step\">").Write("<fieldset><legend><span class=\"self-check-place\">").WriteEscape(_words.Question(number, _check.Questions.Length)).Write("</span> ");
        _body.WriteHeading(_check.HeadingLevel, question.Asked.Text);
        _body.WriteLine("</legend>").Write("<p class=\"self-check-error\" role=\"status\" data-error=\"").WriteEscape(_check.Words.Error).WriteLine("\"></p>");
        foreach (var answer in question.Answers)
            Write(answer, question.Asked);
        _body.WriteLine("</fieldset>");
        foreach (var ending in question.Endings)
            Write(ending);
        if (!question.Endings.IsEmpty)
            _body.Write("<p class=\"self-check-when\">").WriteEscape(_words.GoOn).WriteLine("</p>");
        _body.WriteLine("</div>");
    }

    private void Write(SelfCheckModel.Answer answer, SelfCheckQuestion question)
    {
        var (given, isRadio) = (answer.Given, question.Kind == QuestionKind.Radio);
        var id = PageIds.OfTheme($"check_{question.Id}_{given.Id}");
        _body.Write("<div class=\"choice").Write(given.Kind == AnswerKind.Item ? "" : " choice-other").Write("\"><input type=\"").Write(isRadio ? "radio" : "checkbox").Write("\" id=\"").WriteEscape(id).Write("\" value=\"").WriteEscape(given.Id).Write('"');
        if (isRadio)
            _body.Write(" name=\"check_").WriteEscape(question.Id.Value).Write('"');
        if (given.Leads.Result is not null)
            _body.Write(" data-ends=\"").Write(given.Kind == AnswerKind.Unsure ? "unsure" : "any").Write('"');
        if (answer.NoteNumber is { } note)
            _body.Write(" data-note=\"").Write(Number(note)).Write('"');
        if (!answer.PageNumbers.IsEmpty)
            _body.Write(" data-pages=\"").Write(string.Join(' ', answer.PageNumbers.Select(Number))).Write('"');
        _body.Write("><label for=\"").WriteEscape(id).Write("\">").WriteEscape(given.Text).Write("</label>");
        WriteLeads(answer);
        _body.WriteLine("</div>");
    }

    /// <summary>For browsers that show the plain list: what this answer adds to the result.</summary>
    private void WriteLeads(SelfCheckModel.Answer answer)
    {
        if (answer.NoteTitle is null && answer.Pages.IsEmpty)
            return;
        _body.Write("<span class=\"self-check-leads\"> ").WriteEscape(_words.LeadsTo).Write(' ');
        if (answer.NoteTitle is { } title)
            _body.Write('“').WriteEscape(title).Write(answer.Pages.IsEmpty ? "”" : $"” {_words.And} ");
        foreach (var (i, page) in answer.Pages.Index())
        {
            _body.Write(i > 0 ? $" {_words.And} " : "");
            WriteLink(page);
        }
        _body.Write("</span>");
    }

    /// <summary>
    /// The first words of a result are in a live region, so that they are heard where a browser shows them without a script; the region
    /// itself is always there, since one that appears together with its words is not read out.
    /// </summary>
    private void Write(SelfCheckModel.Ending ending)
    {
        var (name, when) = ending switch
        {
            { OnItem: true, OnUnsure: true } => ("any unsure", _words.IfTrueOrUnsure),
            { OnItem: true } => ("any", _words.IfTrue),
            _ => ("unsure", _words.IfUnsure),
        };
        _body.Write("<div class=\"self-check-outcome\"><p class=\"self-check-when\">").WriteEscape(when).WriteLine("</p>");
        WriteSaid(ending.Title, ending.Text, $" data-outcome=\"{name}\"");
        _body.Write("<div data-outcome=\"").Write(name).WriteLine("\">");
        if (ending.Note is { } note)
            Write(note, "");
        WriteCard(ending.Card);
        WritePages(ending.Pages);
        _body.WriteLine("</div></div>");
    }

    private void Write(SelfCheckModel.Closing end)
    {
        _body.Write("<div class=\"self-check-screen self-check-end\"><p class=\"self-check-when\">").WriteEscape(_words.AfterLast).WriteLine("</p>");
        WriteSaid(end.Title, end.Text, "");
        foreach (var note in end.Notes)
            Write(note, $" data-advice=\"{Number(note.Number)}\"");
        WriteCard(end.Card);
        _body.Write("<div class=\"cards self-check-pages\" data-most=\"").Write(Number(end.Result.MaxPages)).WriteLine("\"><ul>");
        foreach (var (number, page) in end.Suggested)
            WriteCard(page, $" data-page=\"{Number(number)}\"");
        foreach (var page in end.Otherwise)
            WriteCard(page, " data-otherwise");
        _body.WriteLine("</ul></div>");
        WritePages(end.Pages);
        WritePages(end.Always);
        if (end.Result.Disclaimer is { } disclaimer)
            _body.Write("<p class=\"self-check-disclaimer\">").WriteEscape(disclaimer).WriteLine("</p>");
        _body.WriteLine("</div>");
    }

    private void WriteSaid(string title, string text, string attributes)
    {
        _body.Write("<div class=\"self-check-said\" role=\"status\"><div").Write(attributes).Write('>');
        _body.WriteHeading(_check.HeadingLevel, title);
        _body.Write("<p>").WriteEscape(text).WriteLine("</p></div></div>");
    }

    private void Write(SelfCheckModel.Note note, string attributes)
    {
        _body.Write("<div class=\"self-check-note").Write(note.IsBox ? " callout callout-caution" : "").Write('"').Write(attributes).Write('>');
        if (note.IsBox)
            _body.Write("<h").Write(Number(_check.HeadingLevel + 1)).Write(" class=\"callout-title\">").WriteEscape(note.Title).Write("</h").Write(Number(_check.HeadingLevel + 1)).Write('>');
        else
            _body.WriteHeading(_check.HeadingLevel + 1, note.Title);
        _body.Write("<p>").WriteEscape(note.Text).WriteLine("</p>");
        WriteCard(note.Card);
        _body.WriteLine("</div>");
    }

    private void WriteCard(CareCardModel? card)
    {
        if (card is not null)
            _body.WritePart(card);
    }

    private void WritePages(ImmutableArray<PageLink> pages)
    {
        if (pages.IsEmpty)
            return;
        _body.WriteLine("<div class=\"cards\"><ul>");
        foreach (var page in pages)
            WriteCard(page, "");
        _body.WriteLine("</ul></div>");
    }

    private void WriteCard(PageLink page, string attributes)
    {
        _body.Write("<li").Write(attributes).Write('>');
        WriteLink(page);
        _body.Write("<span class=\"card-text\">").WriteEscape(page.Description).WriteLine("</span></li>");
    }

    private void WriteLink(PageLink page)
    {
        _body.Write("<a href=\"");
        _body.WriteEscapeUrl(page.Url);
        _body.Write("\">").WriteEscape(page.Title).Write("</a>");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
