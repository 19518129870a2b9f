using System.Globalization;
using Markdig.Extensions.CustomContainers;
using StaticBackSite.Content.Syntax.Headings;
using StaticBackSite.Html;
using StaticBackSite.Routing;

namespace StaticBackSite.Health.SteppedDrawings;

/// <summary>
/// Writes <c>::: refractory-explainer</c>: a group of radio buttons, one drawing whose parts the stylesheet shows by the
/// chosen button, and the sentence of each step. Needs no script. Where there is no stylesheet every step is listed.
/// </summary>
internal static class ExplainerWriter
{
    public static void Write(PageBody body, CustomContainer container)
    {
        if (body.Index.Sources.Explainer is not { } explainer)
            return;
        body.WriteLine("<div class=\"explainer\">");
        body.WriteHeading(body.HeadingLevelIn(container), explainer.Title);
        body.Write("<fieldset><legend>").WriteEscape(explainer.Question).WriteLine("</legend>");
        foreach (var (i, step) in explainer.Steps.Index())
            WriteButton(body, step, isFirst: i == 0);
        body.WriteLine("<div class=\"explainer-stage\">");
        if (body.Index.Asset(new SourcePath(explainer.Drawing.Value))?.Figure is { } drawing)
            DrawingWriter.Write(body, drawing, alternative: "", keepsClasses: true);
        body.WriteLine("<div class=\"explainer-states\" role=\"status\">");
        foreach (var (i, step) in explainer.Steps.Index())
            WriteState(body, step, i);
        body.WriteLine("</div></div></fieldset>");
        body.Write("<p class=\"explainer-note\">").WriteEscape(explainer.Note).WriteLine("</p></div>");
    }

    private static void WriteButton(PageBody body, RefractoryStep step, bool isFirst)
    {
        var id = PageIds.OfTheme("pop_" + step.Minutes.ToString(CultureInfo.InvariantCulture));
        body.Write("<input type=\"radio\" name=\"pop\" id=\"").Write(id).Write("\" value=\"").Write(step.Minutes.ToString(CultureInfo.InvariantCulture));
        body.Write("\" data-gas=\"").Write(step.Gas.ToString().ToLowerInvariant()).Write(isFirst ? "\" checked>" : "\">");
        body.Write("<label for=\"").Write(id).Write("\">").WriteEscape(step.Label).WriteLine("</label>");
    }

    private static void WriteState(PageBody body, RefractoryStep step, int number)
    {
        body.Write("<div class=\"explainer-state\"><p class=\"explainer-when\">").WriteEscape(step.Label).Write("</p><p class=\"explainer-word\">");
        body.WriteEscape(step.State).Write("</p><p>").WriteEscape(step.Text).Write(" ");
        if (number < body.Document.ExplainerCitations.Length)
            CitationRenderer.Write(body, body.Document.ExplainerCitations[number]);
        body.WriteLine("</p></div>");
    }
}
