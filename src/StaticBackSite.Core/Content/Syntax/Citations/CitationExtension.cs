using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace StaticBackSite.Content.Syntax.Citations;

internal sealed class CitationExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());

    // PageBody registers the renderers of every feature in one place.
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
