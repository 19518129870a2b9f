using System.Net;
using StaticBackSite.Documents;
using StaticBackSite.Markdown.Glossary;
using StaticBackSite.Markdown.Links;

namespace StaticBackSite.Markdown.Prints;

/// <summary>How a body differs where it stands with all others on one page: its ids begin with its place, and links lead to places.</summary>
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
        return hash < 0 ? "#" + place : $"#{place}-{link.Href[(hash + 1)..]}";
    }

    public string? HrefOf(ParsedDocument? page, string? fragment = null) =>
        page is not null && Places.TryGetValue(page, out var place) ? fragment is null ? "#" + place : $"#{place}-{fragment}" : null;

    /// <summary>The opening tag of the link to a term. Elsewhere the same words may lead to the page of that name, so this one says more.</summary>
    public string OpeningOf(Term term, string words, SiteIndex index) =>
        $"<a class=\"term\" href=\"{WebUtility.HtmlEncode(HrefOf(term.Document) ?? index.Href(term.Document))}\" aria-label=\"{WebUtility.HtmlEncode(words)}, in the glossary\">";
}
