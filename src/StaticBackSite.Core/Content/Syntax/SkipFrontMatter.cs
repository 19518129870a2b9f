using Markdig.Parsers;
using Markdig.Syntax;

namespace StaticBackSite.Content.Syntax;

/// <summary>
/// Passes by the lines above the Markdown, which <c>ExtractFrontMatter</c> has read. So a file is parsed as it stands, its
/// text need not be cut, and the places of a tree's nodes are places in the file.
/// </summary>
internal sealed class SkipFrontMatter : BlockParser
{
    public SkipFrontMatter() => OpeningCharacters = ['-'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.Line.Start > 0 || processor.Context is not Context { BodyStart: > 0 })
            return BlockState.None;
        processor.NewBlocks.Push(new Skipped(this));
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        processor.Line.Start < ((Context)processor.Context!).BodyStart ? BlockState.ContinueDiscard : BlockState.None;

    /// <summary>What the parser is told of a file.</summary>
    internal sealed class Context(int bodyStart) : Markdig.MarkdownParserContext
    {
        public int BodyStart { get; } = bodyStart;
    }

    internal sealed class Skipped(BlockParser parser) : LeafBlock(parser);
}
