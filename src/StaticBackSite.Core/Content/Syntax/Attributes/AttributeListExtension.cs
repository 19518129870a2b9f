using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace StaticBackSite.Content.Syntax.Attributes;

/// <summary>
/// Attribute lists in place of Markdig's generic attributes, which take any braces for a list, in code of headings too, and
/// delete empty ones. Must come behind custom containers, whose parsers it tells about them.
/// </summary>
internal sealed class AttributeListExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.Insert(0, new AttributeListParser());
        pipeline.InlineParsers.InsertBefore<EmphasisInlineParser>(new SpanColonParser());
        if (pipeline.BlockParsers.FindExact<CustomContainerParser>() is { } containers)
            containers.TryParseAttributes = TakeFromTheEnd;
    }

    // PageBody registers the renderers of every feature in one place.
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    /// <summary>Of the first line of a container: <c>::: note Title {#id}</c>.</summary>
    private static bool TakeFromTheEnd(BlockProcessor processor, ref StringSlice line, IBlock block)
    {
        var text = line.AsSpan();
        var brace = text.LastIndexOf('{');
        if (brace < 0 || !AttributeList.TryParse(text[brace..], out var attributes, out var length) || !text[(brace + length)..].IsWhiteSpace())
            return false;
        var all = block.GetAttributes();
        attributes.CopyTo(all);
        all.Line = processor.LineIndex;
        all.Span = new Markdig.Syntax.SourceSpan(line.Start + brace, line.Start + brace + length - 1);
        line.End = line.Start + brace - 1;
        return true;
    }
}
