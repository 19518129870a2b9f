using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticBackSite.Content.Syntax.Tables;

/// <summary>A paragraph <c>Table: …</c> directly before a table is the table's caption.</summary>
public static class TableCaption
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
