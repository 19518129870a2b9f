using System.Net;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using StaticBackSite.Content;
using StaticBackSite.Content.Glossary;

namespace StaticBackSite.Html;

/// <summary>Writes text, and opens and closes the links around terms where linking put them.</summary>
internal sealed class TermLiteralRenderer : HtmlObjectRenderer<LiteralInline>
{
    protected override void Write(HtmlRenderer renderer, LiteralInline literal) => Write(renderer, literal, literal.Content.AsSpan());

    /// <summary>A mark may stand at any node that <see cref="GatherPassages"/> takes into a passage, so the writers of all of them end here.</summary>
    internal static void Write(HtmlRenderer renderer, Inline node, ReadOnlySpan<char> text)
    {
        var written = 0;
        if (renderer is PageBody body && renderer.EnableHtmlForInline)
        {
            foreach (var mark in body.TermMarks.Of(node))
            {
                WriteText(renderer, text[written..mark.Offset]);
                written = mark.Offset;
                if (!mark.Opens)
                    renderer.Write("</a>");
                else if (body.Print is { } print)
                    renderer.Write(print.OpeningOf(mark.Term, mark.Words, body.Index));
                else
                    WriteOpening(renderer, mark.Term, body.Index);
            }
        }
        WriteText(renderer, text[written..]);
    }

    private static void WriteOpening(HtmlRenderer renderer, Term term, SiteIndex index) => renderer
        .Write("<a class=\"term\" href=\"").Write(WebUtility.HtmlEncode(index.TermHrefs[term]))
        .Write("\" aria-describedby=\"").Write(WebUtility.HtmlEncode(term.DefinitionId)).Write("\">");

    private static void WriteText(HtmlRenderer renderer, ReadOnlySpan<char> text)
    {
        if (MarkupCharacters.AreIn(text))
            renderer.WriteEscape(text);
        else
            renderer.Write(text);
    }
}

/// <summary>Writes a character that the author gave by its name, which may begin or end a term: <c>discs&amp;rsquo;</c>.</summary>
internal sealed class TermEntityRenderer : HtmlObjectRenderer<HtmlEntityInline>
{
    protected override void Write(HtmlRenderer renderer, HtmlEntityInline entity) => TermLiteralRenderer.Write(renderer, entity, entity.Transcoded.AsSpan());
}
