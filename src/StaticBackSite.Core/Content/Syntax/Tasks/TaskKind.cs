using System.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace StaticBackSite.Content.Syntax.Tasks;

/// <summary>
/// The marks of GitHub’s task lists (GFM 5.3): <c>[ ]</c> or <c>[x]</c> at the beginning of an item. Markdig’s own parser of them takes
/// brackets anywhere in an item.
/// </summary>
internal sealed class TaskKind : InlineKind
{
    /// <summary>What the theme knows the item by.</summary>
    private const string ItemClass = "task";

    public override InlineParser CreateParser() => new Parser();

    private sealed class Parser : InlineParser
    {
        private const int MarkLength = 3;

        public Parser() => OpeningCharacters = ['['];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            if (slice.AsSpan() is not ['[', ' ' or 'x' or 'X', ']', ' ' or '\t', ..] text || ItemOf(processor.Block) is not { } item)
                return false;
            var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
            processor.Inline = new TaskMark(isDone: text[1] != ' ') { Span = new SourceSpan(start, start + MarkLength - 1), Line = line, Column = column };
            item.GetAttributes().AddClass(ItemClass);
            slice.Start += MarkLength;
            slice.TrimStart();
            return true;
        }

        /// <summary>The item whose first words are about to be read.</summary>
        private static ListItemBlock? ItemOf(LeafBlock? block) =>
            block is ParagraphBlock { Parent: ListItemBlock item, Inline: null or { FirstChild: null } } && item[0] == block ? item : null;
    }
}

/// <summary>Whether an item of a list is done. It is no word of the item: readers see a box, and hear what it says.</summary>
internal sealed class TaskMark(bool isDone) : SiteInline
{
    public bool IsDone { get; } = isDone;

    public override void WriteHtml(BodyWriter body) => body.WritePart(new TextModels.TaskMark(IsDone));

    public override void WriteCopy(CopyWriter copy, StringBuilder text) => text.Append(IsDone ? "[x] " : "[ ] ");
}
