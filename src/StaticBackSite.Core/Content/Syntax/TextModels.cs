using System.Collections.Immutable;
using StaticBackSite.Content.Syntax.Blocks;

namespace StaticBackSite.Content.Syntax;

/// <summary>
/// What the theme is given of a text besides blocks. Elements that Markdown itself has, such as paragraphs, lists and links, need no part: they
/// are written as CommonMark says. An action in a model writes what is inside, at the place that the theme gives it.
/// </summary>
public static class TextModels
{
    /// <summary>The numbers that lead to a page's list of references.</summary>
    public sealed record Citation(string? Id, ImmutableArray<CitationNumber> Numbers) : BlockModel(Id);

    /// <param name="Target">The id of the reference.</param>
    /// <param name="Id">The id that the reference leads back to; null where nothing does.</param>
    /// <param name="PageTitle">The page that the number belongs to, where several stand on one; null elsewhere.</param>
    public readonly record struct CitationNumber(int Number, string Target, string? Id, string? PageTitle);

    /// <summary>The number that leads to a note.</summary>
    /// <param name="Id">The id that the note leads back to; null on paper, where nothing does.</param>
    /// <param name="Target">The id of the note.</param>
    public sealed record FootnoteReference(string? Id, string Target, int Note) : BlockModel(Id);

    /// <summary>The way back from a note.</summary>
    /// <param name="Target">The id of the place in the text.</param>
    /// <param name="Place">Which of the places that lead to the note it is, from 1; null where there is one.</param>
    public sealed record FootnoteReturn(string Target, int Note, int? Place) : BlockModel(Id: null);

    /// <summary>The box of an item in a task list.</summary>
    public sealed record TaskMark(bool IsDone) : BlockModel(Id: null);

    /// <summary>The beginning of a link to a term, or its end, since a link may begin in one element and end in another.</summary>
    /// <param name="DefinitionId">The element of the page that defines the term; null on paper, which has none.</param>
    /// <param name="Words">The words of the link, where its name has to say more; null elsewhere.</param>
    public sealed record TermLink(string Href, string? DefinitionId, string? Words) : BlockModel(Id: null)
    {
        internal static readonly TermLink End = new("", null, null) { IsEnd = true };

        public bool IsEnd { get; private init; }
    }

    /// <summary>A picture or a drawing, which is the content, above its caption.</summary>
    public sealed record Figure(string? Id, string Caption) : BlockModel(Id);

    /// <summary>An element around the SVG of a drawing, which is the content.</summary>
    public sealed record Drawing(string? Id) : BlockModel(Id)
    {
        /// <summary>Whether it is at least twice as wide as high, and takes the width of the text.</summary>
        public bool IsWide { get; init; }

        /// <summary>Whether a paragraph may be around it, which no block may be in.</summary>
        public bool IsInText { get; init; }
    }

    /// <param name="SwitchId">The id of the switch that starts it; null on paper, where nothing moves.</param>
    /// <param name="Drawing">Writes the drawing.</param>
    /// <param name="Words">Writes what it shows in words; null where there are none.</param>
    public sealed record Flipbook(string? Id, string? SwitchId, Action Drawing, Action? Words) : BlockModel(Id);

    /// <summary>Stands on paper for a block that works by choosing and unfolding.</summary>
    /// <param name="Address">The address of the page that has it, to be read; <paramref name="Href"/> is the same to be followed.</param>
    public sealed record OnPaper(string Href, string Address) : BlockModel(Id: null);

    /// <param name="Attributes">Writes the id and the classes that the author gave.</param>
    /// <param name="Caption">Writes the caption; null where there is none.</param>
    public sealed record Table(Action Attributes, Action? Caption, string? CaptionId, ImmutableArray<TableRow> Head, ImmutableArray<TableRow> Body) : BlockModel(Id: null);

    public sealed record TableRow(string? Id, ImmutableArray<TableCell> Cells);

    /// <param name="Head">The words at the head of its column; empty where there are none.</param>
    /// <param name="Attributes">Writes the id and the classes that the author gave.</param>
    /// <param name="Content">Writes what is in the cell.</param>
    public sealed record TableCell(TableCellKind Kind, string Head, ColumnAlignment Alignment, Action Attributes, Action Content);

    public enum TableCellKind
    {
        Data,

        /// <summary>The first cell of a row, which says what the row is about.</summary>
        RowHead,

        ColumnHead,
    }

    public enum ColumnAlignment
    {
        Start,
        Center,
        Right,
    }
}
