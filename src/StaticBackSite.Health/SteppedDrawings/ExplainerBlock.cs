using System.Collections.Immutable;
using System.Globalization;
using Markdig.Extensions.CustomContainers;
using StaticBackSite.Content.Data;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Content.Syntax.Headings;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Health.SteppedDrawings;

/// <summary>
/// <c>::: refractory-explainer</c>: a group of radio buttons, one drawing whose parts the stylesheet shows by the
/// chosen button, and the sentence of each step. Needs no script. Where there is no stylesheet every step is listed.
/// </summary>
internal sealed class ExplainerBlock : DataBlock
{
    public ExplainerBlock()
        : base("refractory-explainer", RefractoryExplainer.FileName) => (OncePerPage, IsInteractive, Assets) = (true, true, ["stepped-drawing"]);

    protected override bool HasData(SingleSources sources) => sources.Explainer is not null;

    /// <summary>Step by step.</summary>
    public override ImmutableArray<ImmutableArray<Located<string>>> References(SingleSources sources) =>
        sources.Explainer is { } explainer ? [.. explainer.Steps.Select(step => step.References)] : [];

    public override IEnumerable<string> WordsFromData(CustomContainer container, SingleSources sources) => sources.Explainer is not { } explainer ? [] :
        [explainer.Title, explainer.Question, .. explainer.Steps.Select(step => $"{step.Label} {step.State} {step.Text}"), explainer.Note];

    public override void WriteHtml(BodyWriter body, CustomContainer container)
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
            body.WriteDrawing(drawing, alternative: "", keepsClasses: true);
        body.WriteLine("<div class=\"explainer-states\" role=\"status\">");
        foreach (var (i, step) in explainer.Steps.Index())
            WriteState(body, container, step, i);
        body.WriteLine("</div></div></fieldset>");
        body.Write("<p class=\"explainer-note\">").WriteEscape(explainer.Note).WriteLine("</p></div>");
    }

    private static void WriteButton(BodyWriter body, RefractoryStep step, bool isFirst)
    {
        var id = PageIds.OfTheme("pop_" + step.Minutes.ToString(CultureInfo.InvariantCulture));
        body.Write("<input type=\"radio\" name=\"pop\" id=\"").Write(id).Write("\" value=\"").Write(step.Minutes.ToString(CultureInfo.InvariantCulture));
        body.Write("\" data-gas=\"").Write(step.Gas.ToString().ToLowerInvariant()).Write(isFirst ? "\" checked>" : "\">");
        body.Write("<label for=\"").Write(id).Write("\">").WriteEscape(step.Label).WriteLine("</label>");
    }

    private static void WriteState(BodyWriter body, CustomContainer container, RefractoryStep step, int number)
    {
        body.Write("<div class=\"explainer-state\"><p class=\"explainer-when\">").WriteEscape(step.Label).Write("</p><p class=\"explainer-word\">");
        body.WriteEscape(step.State).Write("</p><p>").WriteEscape(step.Text).Write(" ");
        body.WriteCitations(container, number);
        body.WriteLine("</p></div>");
    }
}
