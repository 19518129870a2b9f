using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticBackSite.Content.Syntax.Tables;

/// <summary>A paragraph <c>Table: …</c> directly before a table is the table's caption.</summary>
internal static class TableCaption
{
    private const string Mark = "Table:";
    private static readonly object CaptionOfTable = new();
    private static readonly object CaptionParagraph = new();

    /// <summary>Ties captions to their tables. Part of parsing: afterwards the tree is left alone.</summary>
    public static void Attach(MarkdownDocument tree)
    {
        foreach (var table in tree.Descendants<Table>())
        {
            var siblings = table.Parent!;
            var index = siblings.IndexOf(table);
            if (index == 0 || siblings[index - 1] is not ParagraphBlock { Inline.FirstChild: LiteralInline first } paragraph)
                continue;
            if (!first.Content.AsSpan().StartsWith(Mark, StringComparison.Ordinal))
                continue;
            first.Content.Start += Mark.Length;
            first.Content.TrimStart();
            paragraph.SetData(CaptionParagraph, true);
            table.SetData(CaptionOfTable, paragraph);
        }
    }

    public static bool IsCaption(Block block) => block.ContainsData(CaptionParagraph);

    public static ParagraphBlock? Of(Table table) => table.GetData(CaptionOfTable) as ParagraphBlock;
}

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
