using System.Collections.Immutable;
using StaticBackSite.Content.Syntax.Citations;
using StaticBackSite.Linking;

namespace StaticBackSite.Html;

/// <summary>Writes citations as numbers that lead to the page's list of references.</summary>
internal static class CitationWriter
{
    public static void Write(PageBody body, ImmutableArray<CitationMark> marks, CitationInline? citation = null)
    {
        if (marks.IsDefaultOrEmpty)
            return;
        var (print, words) = (body.Print, body.Index.Strings.References);
        body.Write("<span class=\"citation\"");
        if (citation is not null)
            body.WriteIdOf(citation);
        body.Write('>');
        foreach (var mark in marks)
        {
            if (print is not null)
            {
                // The same number stands for another source on every page, so the name says whose it is.
                body.Write("<a href=\"#").Write(print.IdOf(mark.TargetId)).Write("\" aria-label=\"").WriteEscape(words.ReferenceOf(mark.Number, print.Page.FrontMatter.Title)).Write("\">");
                body.Write(mark.Number.ToString()).Write("</a>");
                continue;
            }
            body.Write("<a href=\"#").Write(mark.TargetId).Write("\" id=\"").Write(mark.Id).Write("\" aria-label=\"").WriteEscape(words.Reference.Before).Write(mark.Number.ToString()).WriteEscape(words.Reference.After).Write("\">");
            body.Write(mark.Number.ToString()).Write("</a>");
        }
        body.Write("</span>");
    }
}
