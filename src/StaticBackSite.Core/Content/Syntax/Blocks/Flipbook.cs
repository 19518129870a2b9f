using System.Globalization;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using StaticBackSite.Content.Syntax.Headings;

namespace StaticBackSite.Content.Syntax.Blocks;

/// <summary>
/// <c>::: flipbook</c>: a drawing with a strip of frames (<see cref="Figures.FilmStrip"/>) that the reader starts and stops, and below it
/// what it shows in words. The switch is a checkbox and the stylesheet does the rest, so it works without scripts and by keyboard. Paper,
/// Markdown copies and readers without a stylesheet get the first frame and the words.
/// </summary>
internal sealed class Flipbook : BlockKind
{
    public Flipbook()
        : base("flipbook")
    {
        WritesId = true;
        Assets = ["flipbooks"];
    }

    public override void WriteHtml(BodyWriter body, CustomContainer container)
    {
        var id = body.IsPrint ? null : PageIds.OfTheme("flipbook_" + (container.Line + 1).ToString(CultureInfo.InvariantCulture));
        body.WritePart(new TextModels.Flipbook(BodyWriter.IdOf(container), id, () => WriteAll(container.Take(1)), container.Count > 1 ? () => WriteAll(container.Skip(1)) : null));

        void WriteAll(IEnumerable<Block> blocks)
        {
            foreach (var block in blocks)
                body.Write(block);
        }
    }
}
