using System.Collections.Immutable;
using System.Globalization;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Health.WarningSigns;
using StaticBackSite.Sources;

namespace StaticBackSite.Health.SelfChecks;

/// <summary>
/// Writes results. Their first words stand in a live region, so that they are heard where a browser shows them without a
/// script; the region itself is always there, since one that appears together with its words is not read out.
/// </summary>
internal sealed class ResultWriter(BodyWriter body, SelfCheck check, int heading)
{
    private readonly RedFlags? _flags = body.Index.Sources.RedFlags;

    /// <param name="ending">Which answers lead here: <c>any</c>, <c>unsure</c> or both.</param>
    /// <param name="when">The same for a reader of the plain list.</param>
    public void WriteFinal(SelfCheckResult result, Located<string>? note, string ending, string when)
    {
        body.Write("<div class=\"self-check-outcome\"><p class=\"self-check-when\">").WriteEscape(when).WriteLine("</p>");
        body.Write("<div class=\"self-check-said\" role=\"status\"><div data-outcome=\"").Write(ending).Write("\">");
        WriteWords(result);
        body.WriteLine("</div></div>");
        body.Write("<div data-outcome=\"").Write(ending).WriteLine("\">");
        if (note is { } name && check.Note(name.Value) is { } advice)
            Write(advice, "");
        WriteCard(result.Card);
        WritePages(result.Pages);
        body.WriteLine("</div></div>");
    }

    public void WriteClosing(SelfCheckResult result)
    {
        body.Write("<div class=\"self-check-screen self-check-end\"><p class=\"self-check-when\">").WriteEscape(body.Index.Sources.HealthStrings.SelfCheck.AfterLast).WriteLine("</p>");
        body.Write("<div class=\"self-check-said\" role=\"status\"><div>");
        WriteWords(result);
        body.WriteLine("</div></div>");
        foreach (var (i, note) in check.Notes.Index())
        {
            if (IsForClosing(note))
                Write(note, $" data-advice=\"{Number(i + 1)}\"");
        }
        WriteCard(result.Card);
        WriteSuggestions(result);
        WritePages(result.Pages);
        WritePages(result.Always);
        if (result.Disclaimer is { } disclaimer)
            body.Write("<p class=\"self-check-disclaimer\">").WriteEscape(disclaimer).WriteLine("</p>");
        body.WriteLine("</div>");
    }

    /// <summary>Some answer adds it and lets the check go on.</summary>
    private bool IsForClosing(SelfCheckNote note) =>
        check.Questions.SelectMany(q => q.Answers(_flags, check.Words)).Any(a => a.Leads.Result is null && a.Leads.Note?.Value == note.Name.Value);

    private void WriteWords(SelfCheckResult result) =>
        body.WriteHeading(heading, FillIn(result.Title)).Write("<p>").WriteEscape(FillIn(result.Text)).Write("</p>");

    private void Write(SelfCheckNote note, string attributes)
    {
        var isBox = note.Card is null;
        body.Write("<div class=\"self-check-note").Write(isBox ? " callout callout-caution" : "").Write('"').Write(attributes).Write('>');
        if (isBox)
            body.Write("<p class=\"callout-title\" role=\"heading\" aria-level=\"").Write(Number(heading + 1)).Write("\">").WriteEscape(FillIn(note.Title)).Write("</p>");
        else
            body.WriteHeading(heading + 1, FillIn(note.Title));
        body.Write("<p>").WriteEscape(FillIn(note.Text)).WriteLine("</p>");
        WriteCard(note.Card);
        body.WriteLine("</div>");
    }

    private void WriteCard(Located<string>? level)
    {
        if (level is { } name && _flags?.Card(name.Value) is { } card)
            CareCardWriter.Write(body, card, _flags, heading + 1);
    }

    /// <summary>The pages that answers suggest, numbered in their order, and those for whom no answer suggests one.</summary>
    private void WriteSuggestions(SelfCheckResult result)
    {
        body.Write("<div class=\"cards self-check-pages\" data-most=\"").Write(Number(result.MaxPages)).WriteLine("\"><ul>");
        foreach (var (i, path) in result.Order.Index())
            WriteCard(path, $" data-page=\"{Number(i + 1)}\"");
        foreach (var path in result.Otherwise)
            WriteCard(path, " data-otherwise");
        body.WriteLine("</ul></div>");
    }

    private void WritePages(ImmutableArray<Located<string>> paths)
    {
        if (paths.IsEmpty)
            return;
        body.WriteLine("<div class=\"cards\"><ul>");
        foreach (var path in paths)
            WriteCard(path, "");
        body.WriteLine("</ul></div>");
    }

    private void WriteCard(Located<string> path, string attributes)
    {
        if (body.PageAt(path) is { } page)
            body.Write("<li").Write(attributes).Write('>').WriteLink(page).Write("<span class=\"card-text\">").WriteEscape(page.FrontMatter.Description).WriteLine("</span></li>");
    }

    private string FillIn(Located<string> text) => HelpNumbers.FillIn(text.Value, _flags?.Home, body.Index.Sources.HealthStrings);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
