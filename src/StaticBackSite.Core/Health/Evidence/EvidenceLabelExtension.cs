using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace StaticBackSite.Health.Evidence;

internal sealed class EvidenceLabelExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new EvidenceLabelParser());

    // PageBody registers the renderers of every feature in one place.
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
