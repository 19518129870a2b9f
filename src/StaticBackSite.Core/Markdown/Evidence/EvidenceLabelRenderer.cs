using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace StaticBackSite.Markdown.Evidence;

/// <summary>Writes an evidence label in words.</summary>
internal sealed class EvidenceLabelRenderer : HtmlObjectRenderer<EvidenceLabelInline>
{
    protected override void Write(HtmlRenderer renderer, EvidenceLabelInline label)
    {
        if (label.Level is not { } level)
            return;
        var (name, words) = level switch
        {
            EvidenceLevel.Good => ("good", "Good evidence"),
            EvidenceLevel.Some => ("some", "Some evidence"),
            EvidenceLevel.Opinion => ("opinion", "Expert opinion"),
            _ => ("unknown", "Not known"),
        };
        renderer.Write("<span class=\"evidence evidence-").Write(name).Write("\">").Write(words).Write("</span>");
    }
}
