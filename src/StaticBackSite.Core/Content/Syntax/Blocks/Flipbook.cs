using System.Globalization;
using Markdig.Extensions.CustomContainers;
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
        : base("flipbook") => WritesId = true;

    public override void WriteHtml(BodyWriter body, CustomContainer container)
    {
        body.Write("<div class=\"flipbook\"");
        body.WriteIdOf(container);
        body.WriteLine(">");
        if (!body.IsPrint)
            WriteSwitch(body, container);
        var words = false;
        foreach (var block in container)
        {
            if (block != container[0] && !words)
            {
                body.WriteLine("<div class=\"flipbook-words\">");
                words = true;
            }
            body.Write(block);
        }
        body.Write(words ? "</div></div>" : "</div>");
    }

    private static void WriteSwitch(BodyWriter body, CustomContainer container)
    {
        var id = PageIds.OfTheme("flipbook_" + (container.Line + 1).ToString(CultureInfo.InvariantCulture));
        var words = body.Index.Strings.Flipbooks;
        // Some browsers keep what was ticked when a page is loaded again, and nothing may move before it is asked to.
        body.Write("<input type=\"checkbox\" role=\"switch\" id=\"").Write(id).Write("\"><label for=\"").Write(id).Write("\"><span class=\"flipbook-moving\">");
        body.WriteEscape(words.Play).Write("</span><span class=\"flipbook-still\">").WriteEscape(words.LastPosition).WriteLine("</span></label>");
    }
}
