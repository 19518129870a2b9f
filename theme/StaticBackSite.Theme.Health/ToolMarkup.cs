using System.Globalization;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Headings;
using StaticBackSite.Health.Evidence;
using StaticBackSite.Health.SteppedDrawings;

namespace StaticBackSite.Theme.Health;

/// <summary>The label that says how well a claim is supported, and the drawing of which the reader chooses a step.</summary>
internal static class ToolMarkup
{
    public static void EvidenceLabel(BodyWriter body, EvidenceLabelModel label, Action content)
    {
        body.Write("<span class=\"evidence evidence-").Write(label.Level.ToString().ToLowerInvariant()).Write('"');
        body.WriteId(label.Id);
        body.Write(" data-pagefind-ignore>").WriteEscape(label.Words).Write("</span>");
    }

    /// <summary>
    /// A group of radio buttons, one drawing whose parts the stylesheet shows by the chosen button, and the words of each step. Needs no
    /// script. Where there is no stylesheet every step is listed.
    /// </summary>
    public static void Explainer(BodyWriter body, ExplainerModel model, Action content)
    {
        var explainer = model.Explainer;
        body.WriteLine("<div class=\"explainer\">");
        body.WriteHeading(model.HeadingLevel, explainer.Title);
        body.Write("<fieldset><legend>").WriteEscape(explainer.Question).WriteLine("</legend>");
        foreach (var (i, step) in explainer.Steps.Index())
            WriteButton(body, step, isFirst: i == 0);
        body.WriteLine("<div class=\"explainer-stage\">");
        model.Drawing?.Invoke();
        body.WriteLine("<div class=\"explainer-states\" role=\"status\">");
        foreach (var (i, step) in explainer.Steps.Index())
        {
            body.Write("<div class=\"explainer-state\"><p class=\"explainer-when\">").WriteEscape(step.Label).Write("</p><p class=\"explainer-word\">");
            body.WriteEscape(step.State).Write("</p><p>").WriteEscape(step.Text).Write(" ");
            model.Citations(i);
            body.WriteLine("</p></div>");
        }
        body.WriteLine("</div></div></fieldset>");
        body.Write("<p class=\"explainer-note\">").WriteEscape(explainer.Note).WriteLine("</p></div>");
    }

    private static void WriteButton(BodyWriter body, RefractoryStep step, bool isFirst)
    {
        var minutes = step.Minutes.ToString(CultureInfo.InvariantCulture);
        var id = PageIds.OfTheme("pop_" + minutes);
        body.Write("<input type=\"radio\" name=\"pop\" id=\"").Write(id).Write("\" value=\"").Write(minutes);
        body.Write("\" data-gas=\"").Write(step.Gas.ToString().ToLowerInvariant()).Write(isFirst ? "\" checked>" : "\">");
        body.Write("<label for=\"").Write(id).Write("\">").WriteEscape(step.Label).WriteLine("</label>");
    }
}
