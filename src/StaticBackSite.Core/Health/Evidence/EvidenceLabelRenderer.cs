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
        renderer.Write('>').WriteEscape(Words(level, ((PageBody)renderer).Index.Sources.HealthStrings)).Write("</span>");
    }

    public static string Words(EvidenceLevel level, HealthStrings strings) => level switch
    {
        EvidenceLevel.Good => strings.Evidence.Good,
        EvidenceLevel.Some => strings.Evidence.Some,
        EvidenceLevel.Opinion => strings.Evidence.Opinion,
        EvidenceLevel.Reasoning => strings.Evidence.Reasoning,
        _ => strings.Evidence.Unknown,
    };
}
