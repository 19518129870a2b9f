using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace StaticBackSite.Markdown.Glossary;

/// <summary>Writes text, and opens and closes the links around terms where linking put them.</summary>
internal sealed class TermLiteralRenderer : HtmlObjectRenderer<LiteralInline>
{
    protected override void Write(HtmlRenderer renderer, LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        var written = 0;
        if (renderer is PageBody body && renderer.EnableHtmlForInline)
        {
            foreach (var mark in body.TermMarks.Of(literal))
            {
                WriteText(renderer, text[written..mark.Offset]);
                written = mark.Offset;
                if (mark.Opens)
                    renderer.Write(body.Print is { } print ? print.OpeningOf(mark.Term, mark.Words, body.Index) : body.Index.TermLinks.OpeningOf(mark.Term));
                else
                    renderer.Write("</a>");
            }
        }
        WriteText(renderer, text[written..]);
    }

    private static void WriteText(HtmlRenderer renderer, ReadOnlySpan<char> text)
    {
        if (MarkupCharacters.AreIn(text))
            renderer.WriteEscape(text);
        else
            renderer.Write(text);
    }
}
