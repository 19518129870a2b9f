using System.Collections.Immutable;
using Markdig.Extensions.CustomContainers;
using StaticBackSite.Content.Data;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Blocks;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Health.SteppedDrawings;

/// <summary><c>::: refractory-explainer</c>: a drawing of which the reader chooses a step, and the words of each step.</summary>
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
        var drawing = body.Index.Asset(new SourcePath(explainer.Drawing.Value))?.Figure;
        body.WritePart(new ExplainerModel(
            explainer, body.HeadingLevelIn(container),
            drawing is null ? null : () => body.WriteDrawing(drawing, alternative: "", keepsClasses: true),
            number => body.WriteCitations(container, number)));
    }
}

/// <param name="Drawing">Writes the drawing; null where its file is missing, which was reported.</param>
/// <param name="Citations">Writes what a step rests on, by its place from 0.</param>
public sealed record ExplainerModel(RefractoryExplainer Explainer, int HeadingLevel, Action? Drawing, Action<int> Citations) : BlockModel(Id: null);
