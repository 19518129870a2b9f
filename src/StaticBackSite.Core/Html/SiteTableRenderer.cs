using System.Collections.Immutable;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Content.Syntax.Tables;

namespace StaticBackSite.Html;

/// <summary>Makes a model of a table, which knows what heads each cell.</summary>
internal sealed class SiteTableRenderer : HtmlObjectRenderer<Table>
{
    private static readonly Action Nothing = static () => { };

    protected override void Write(HtmlRenderer renderer, Table table)
    {
        var body = (PageBody)renderer;
        var rows = table.OfType<TableRow>().ToArray();
        var heads = rows.FirstOrDefault(r => r.IsHeader)?.OfType<TableCell>().Select(TextOf).ToArray() ?? [];
        var caption = TableCaption.Of(table);
        renderer.EnsureLine();
        body.WritePart(new TextModels.Table(
            () => renderer.WriteAttributes(table),
            caption?.Inline is { } inline ? () => renderer.WriteChildren(inline) : null,
            caption is null ? null : BodyWriter.IdOf(caption),
            [.. rows.Where(r => r.IsHeader).Select(row => Row(renderer, row, heads))],
            [.. rows.Where(r => !r.IsHeader).Select(row => Row(renderer, row, heads))]));
    }

    private static string TextOf(TableCell cell) => string.Join(' ', cell.OfType<LeafBlock>().Select(b => InlineText.Of(b.Inline)));

    private static TextModels.TableRow Row(HtmlRenderer renderer, TableRow row, string[] heads)
    {
        var cells = ImmutableArray.CreateBuilder<TextModels.TableCell>(row.Count);
        foreach (var block in row)
        {
            if (block is TableCell cell)
                cells.Add(Cell(renderer, cell, row.IsHeader, cells.Count, cells.Count < heads.Length ? heads[cells.Count] : "", AlignmentOf(row, cells.Count)));
        }
        return new(BodyWriter.IdOf(row), cells.DrainToImmutable());
    }

    private static TextModels.ColumnAlignment AlignmentOf(TableRow row, int column) => (((Table)row.Parent!).ColumnDefinitions is var columns && column < columns.Count ? columns[column].Alignment : null) switch
    {
        TableColumnAlign.Right => TextModels.ColumnAlignment.Right,
        TableColumnAlign.Center => TextModels.ColumnAlignment.Center,
        _ => TextModels.ColumnAlignment.Start,
    };

    private static TextModels.TableCell Cell(HtmlRenderer renderer, TableCell cell, bool isHead, int column, string head, TextModels.ColumnAlignment alignment)
    {
        // The first cell of a row names the row, where the table has heads at all.
        var kind = isHead ? TextModels.TableCellKind.ColumnHead : column == 0 && head.Length > 0 ? TextModels.TableCellKind.RowHead : TextModels.TableCellKind.Data;
        return new(kind, head, alignment, cell.TryGetAttributes() is null ? Nothing : () => renderer.WriteAttributes(cell), () => WriteContent(renderer, cell));
    }

    private static void WriteContent(HtmlRenderer renderer, TableCell cell)
    {
        foreach (var block in cell)
        {
            if (block is LeafBlock { Inline: { } inline })
                renderer.WriteChildren(inline);
            else
                renderer.Write(block);
        }
    }
}
