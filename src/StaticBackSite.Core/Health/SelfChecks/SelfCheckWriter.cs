using Markdig.Extensions.CustomContainers;
using StaticBackSite.Html;

namespace StaticBackSite.Health.SelfChecks;

/// <summary>
/// Writes <c>::: self-check</c>: every question, answer and result, in the order of the file. As it stands it is a plain list
/// that says where each answer leads; the stylesheet shows of it what fits the answers, and a script one question at a time.
/// The form goes nowhere: it has no address, its only button to send it is disabled, and most fields have no name.
/// </summary>
internal sealed class SelfCheckWriter
{
    private readonly PageBody _body;
    private readonly SelfCheck _check;
    private readonly int _heading;

    private SelfCheckWriter(PageBody body, SelfCheck check, int heading)
    {
        _body = body;
        _check = check;
        _heading = heading;
    }

    public static void Write(PageBody body, CustomContainer container)
    {
        if (body.Index.Sources.SelfCheck is { } check)
            new SelfCheckWriter(body, check, body.HeadingLevelIn(container)).Write();
    }

    private void Write()
    {
        var results = new ResultWriter(_body, _check, _heading);
        _body.WriteLine("<form class=\"self-check\" data-self-check method=\"dialog\" autocomplete=\"off\">");
        WriteStart();
        var questions = new QuestionWriter(_body, _check, results, _heading);
        foreach (var (i, question) in _check.Questions.Index())
            questions.Write(question, i + 1);
        if (_check.Closing is { } closing)
            results.WriteClosing(closing);
        WriteButtons();
        _body.Write("</form>");
    }

    private void WriteStart()
    {
        if (_check.Start is not { } start)
            return;
        _body.Write("<div class=\"self-check-screen\">").WriteHeading(_heading, start.Heading).WriteLine("<ul>");
        foreach (var point in start.Points)
            _body.Write("<li>").WriteEscape(point).WriteLine("</li>");
        _body.WriteLine("</ul>");
        _body.Write("<button type=\"button\" class=\"self-check-go\" data-start hidden>").WriteEscape(start.Button).WriteLine("</button></div>");
    }

    private void WriteButtons()
    {
        var words = _check.Words;
        _body.Write("<p class=\"self-check-buttons\">");
        _body.Write("<button type=\"submit\" class=\"self-check-go\" data-continue hidden disabled>").WriteEscape(words.Continue).WriteLine("</button>");
        _body.Write("<button type=\"button\" data-back hidden>").WriteEscape(words.Back).WriteLine("</button>");
        _body.Write("<button type=\"reset\">").WriteEscape(words.StartAgain).WriteLine("</button>");
        _body.Write("<button type=\"button\" data-print hidden>").WriteEscape(words.Print).WriteLine("</button></p>");
    }
}
