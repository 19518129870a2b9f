using Markdig.Extensions.CustomContainers;
using StaticBackSite.Content.Data;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Health.WarningSigns;
using StaticBackSite.Sources;

namespace StaticBackSite.Health.SelfChecks;

/// <summary>
/// <c>::: self-check</c>: every question, answer and result, in the order of the file. As it stands it is a plain list
/// that says where each answer leads; the stylesheet shows of it what fits the answers, and a script one question at a time.
/// The form goes nowhere: it has no address, its only button to send it is disabled, and most fields have no name.
/// </summary>
internal sealed class SelfCheckBlock : DataBlock
{
    public SelfCheckBlock()
        : base("self-check", SelfCheck.FileName) => (OncePerPage, IsInteractive, Assets) = (true, true, ["self-check", CareCardBlock.BlockName]);

    protected override bool HasData(SingleSources sources) => sources.SelfCheck is not null;

    public override IEnumerable<string> WordsFromData(CustomContainer container, SingleSources sources) => sources.SelfCheck is not { } check ? [] :
    [
        .. check.Start is { } start ? start.Points.Prepend(start.Heading) : [],
        .. check.Questions.SelectMany(question => question.Answers(sources.RedFlags, check.Words).Select(WordsOf).Prepend(question.Text)),
        .. check.Results.Select(result => $"{result.Title.Value} {result.Text.Value} {result.Disclaimer}"),
        .. check.Notes.Select(note => $"{note.Title.Value} {note.Text.Value}"),
        .. check.Results.Select(result => result.Card).Concat(check.Notes.Select(note => note.Card)).OfType<Located<string>>().SelectMany(level => CareCardBlock.WordsOf(level.Value, sources)),
    ];

    /// <summary>An answer with what it leads to: where a warning sign sends the reader is part of what was checked.</summary>
    private static string WordsOf(SelfCheckAnswer answer) =>
        string.Join(' ', [answer.Text, answer.Leads.Result?.Value ?? "", answer.Leads.Note?.Value ?? "", .. answer.Leads.Pages.Select(page => page.Value)]);

    public override void WriteHtml(BodyWriter body, CustomContainer container)
    {
        if (body.Index.Sources.SelfCheck is not { } check)
            return;
        var heading = body.HeadingLevelIn(container);
        var results = new ResultWriter(body, check, heading);
        body.WriteLine("<form class=\"self-check\" data-self-check method=\"dialog\" autocomplete=\"off\">");
        if (check.Start is { } start)
            WriteStart(body, start, heading);
        var questions = new QuestionWriter(body, check, results, heading);
        foreach (var (i, question) in check.Questions.Index())
            questions.Write(question, i + 1);
        if (check.Closing is { } closing)
            results.WriteClosing(closing);
        WriteButtons(body, check.Words);
        body.Write("</form>");
    }

    private static void WriteStart(BodyWriter body, SelfCheckStart start, int heading)
    {
        body.Write("<div class=\"self-check-screen\">").WriteHeading(heading, start.Heading).WriteLine("<ul>");
        foreach (var point in start.Points)
            body.Write("<li>").WriteEscape(point).WriteLine("</li>");
        body.WriteLine("</ul>");
        body.Write("<button type=\"button\" class=\"self-check-go\" data-start hidden>").WriteEscape(start.Button).WriteLine("</button></div>");
    }

    private static void WriteButtons(BodyWriter body, SelfCheckWords words)
    {
        body.Write("<p class=\"self-check-buttons\">");
        body.Write("<button type=\"submit\" class=\"self-check-go\" data-continue hidden disabled>").WriteEscape(words.Continue).WriteLine("</button>");
        body.Write("<button type=\"button\" data-back hidden>").WriteEscape(words.Back).WriteLine("</button>");
        body.Write("<button type=\"reset\">").WriteEscape(words.StartAgain).WriteLine("</button>");
        body.Write("<button type=\"button\" data-print hidden>").WriteEscape(words.Print).WriteLine("</button></p>");
    }
}
