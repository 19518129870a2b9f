using System.Net;
using StaticBackSite.Content.Glossary;

namespace StaticBackSite.Html;

/// <summary>The opening tag of the link to each term, which is the same on every page and so is written once.</summary>
public sealed class TermLinks(TermSet terms, string basePath)
{
    private readonly ByTerm<string> _openings = new(
        terms,
        term => $"<a class=\"term\" href=\"{WebUtility.HtmlEncode(term.Document.Route.Url.Href(basePath))}\" aria-describedby=\"{WebUtility.HtmlEncode(term.DefinitionId)}\">");

    public string OpeningOf(Term term) => _openings[term];
}
