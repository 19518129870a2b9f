using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;

namespace StaticBackSite.Content.Syntax.Footnotes;

/// <summary>Keeps a <see cref="FootnoteList"/> of each page. Must come behind footnotes themselves.</summary>
internal sealed class FootnoteListExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.FindExact<FootnoteParser>()!.Closed += FootnoteList.Add;

    // PageBody registers the renderers of every feature in one place.
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
