using Markdig;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace StaticBackSite.Content.Syntax.Footnotes;

/// <summary>Every note that a page defines, in the order of the file; Markdig itself forgets those that are not used.</summary>
internal static class FootnoteList
{
    private static readonly object Key = new();

    /// <summary>Called when a note is complete.</summary>
    public static void Add(BlockProcessor processor, Block block)
    {
        if (processor.Document.GetData(Key) is not List<Footnote> notes)
            processor.Document.SetData(Key, notes = []);
        notes.Add((Footnote)block);
    }

    public static IReadOnlyList<Footnote> Of(MarkdownDocument tree) => tree.GetData(Key) as List<Footnote> ?? [];
}

/// <summary>Keeps a <see cref="FootnoteList"/> of each page. Must come after footnotes and definition lists.</summary>
internal sealed class FootnoteListExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        var notes = new IndentedFootnoteParser();
        notes.Closed += FootnoteList.Add;
        pipeline.BlockParsers.Replace<FootnoteParser>(notes);
        pipeline.BlockParsers.Replace<DefinitionListParser>(new ClosingDefinitionListParser());
    }

    // PageBody registers the renderers of every feature in one place.
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
