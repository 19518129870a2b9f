using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using StaticBackSite.Content;
using StaticBackSite.Content.Glossary;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Linking;

namespace StaticBackSite.Html;

/// <summary>
/// How a body differs where it stands with all others on one page: its ids begin with its place, and links lead to places.
/// It is written from a tree of its own, in which every id that an author gave has been moved below the place.
/// </summary>
/// <param name="Places">The id of each page that stands there.</param>
internal sealed record PrintScope(ParsedDocument Page, IReadOnlyDictionary<ParsedDocument, string> Places)
{
    public string IdOf(string id) => $"{Places[Page]}-{id}";

    /// <returns>Null where the link leads out of the printed pages.</returns>
    public string? HrefOf(ResolvedLink link)
    {
        if (link.Page is null || !Places.TryGetValue(link.Page, out var place))
            return null;
        var hash = link.Href.IndexOf('#', StringComparison.Ordinal);
        // The title and the top of a page are its place.
        var isPart = hash >= 0 && link.Page.Anchors.Contains(Uri.UnescapeDataString(link.Href[(hash + 1)..]));
        return isPart ? $"#{place}-{link.Href[(hash + 1)..]}" : "#" + place;
    }

    public string? HrefOf(ParsedDocument? page, string? fragment = null) =>
        page is not null && Places.TryGetValue(page, out var place) ? fragment is null || !page.Anchors.Contains(fragment) ? "#" + place : $"#{place}-{fragment}" : null;

    /// <summary>The link to a term. Elsewhere the same words may lead to the page of that name, so the name of this one says more.</summary>
    public TextModels.TermLink LinkTo(Term term, string words, SiteIndex index) => new(HrefOf(term.Document) ?? index.Href(term.Document), DefinitionId: null, words);
}

/// <summary>Below the heading of its page every heading is one level lower.</summary>
internal sealed class PrintHeadingRenderer : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
    {
        var level = Math.Min(heading.Level + 1, 6).ToString(System.Globalization.CultureInfo.InvariantCulture);
        renderer.EnsureLine();
        renderer.Write("<h").Write(level);
        if (heading.TryGetAttributes()?.Id is { } id)
            renderer.Write(" id=\"").WriteEscape(id).Write("\"");
        renderer.Write(">").WriteLeafInline(heading);
        renderer.Write("</h").Write(level).WriteLine(">");
    }
}
