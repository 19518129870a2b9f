using Markdig.Parsers;
using Markdig.Syntax;

namespace StaticBackSite.Content.Syntax.Tables;

/// <summary>
/// Paragraphs as Markdig reads them, except that one that is a table stays a table: Markdig looks for tables later, when a
/// line of dashes below has already made a heading of it.
/// </summary>
internal sealed class TableParagraphParser : ParagraphBlockParser
{
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        // The line is a rule, then, which ends the table.
        if (processor is { CurrentChar: '-', IsCodeIndent: false } && IsRule(processor.Line.AsSpan()) && block is ParagraphBlock paragraph && TableLines.HasDelimiterRow(paragraph))
            return BlockState.None;
        return base.TryContinue(processor, block);
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (!base.Close(processor, block))
            return false;
        TableLines.Settle(block);
        return true;
    }

    private static bool IsRule(ReadOnlySpan<char> line) => line.TrimEnd() is { Length: >= 3 } dashes && !dashes.ContainsAnyExcept('-');
}
