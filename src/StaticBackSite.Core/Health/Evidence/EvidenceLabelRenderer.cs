using Markdig.Renderers;
using Markdig.Renderers.Html;
using StaticBackSite.Html;

namespace StaticBackSite.Health.Evidence;

/// <summary>Writes an evidence label in words.</summary>
internal sealed class EvidenceLabelRenderer : HtmlObjectRenderer<EvidenceLabelInline>
{
    protected override void Write(HtmlRenderer renderer, EvidenceLabelInline label)
    {
        if (label.Level is not { } level)
            return;
        renderer.Write("<span class=\"evidence evidence-").Write(level.ToString().ToLowerInvariant()).Write('"');
        ((PageBody)renderer).WriteIdOf(label);
        renderer.Write('>').Write(Words(level)).Write("</span>");
    }

    public static string Words(EvidenceLevel level) => level switch
    {
        EvidenceLevel.Good => "Good evidence",
        EvidenceLevel.Some => "Some evidence",
        EvidenceLevel.Opinion => "Expert opinion",
        EvidenceLevel.Reasoning => "Our reasoning",
        _ => "Not known",
    };
}
