using System.Collections.Immutable;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Pages;

/// <summary>
/// The order in which somebody would read the whole site: the home page; what the menu names, each hub with the pages of its
/// folder; then everything else by path, the glossary behind it, and what the footer names at the end. Search and 404 say
/// nothing and are left out.
/// </summary>
public static class OrderPages
{
    public static ImmutableArray<ParsedDocument> ForReading(SiteIndex index)
    {
        var readable = index.Pages.Where(page => page.FrontMatter.Type != PageType.Utility).ToArray();
        var folders = readable.ToLookup(page => page.Source.Path.Folder, StringComparer.Ordinal);
        var terms = readable.Where(page => page.FrontMatter.Type == PageType.Term || page.FrontMatter.Type == PageType.Glossary).OrderBy(TermOrder).ThenBy(page => page.FrontMatter.Title, StringComparer.OrdinalIgnoreCase).ToArray();
        var last = Named(index.Site.Footer, index, folders).ToArray();
        return
        [
            .. readable.Where(page => page.Route.Url == UrlPath.Root)
                .Concat(Named(index.Site.MenuPages, index, folders).Except(terms).Except(last))
                .Concat(readable.Except(terms).Except(last))
                .Concat(terms)
                .Concat(last)
                .Distinct(),
        ];
    }

    private static IEnumerable<ParsedDocument> Named(ImmutableArray<Located<string>> paths, SiteIndex index, ILookup<string, ParsedDocument> folders)
    {
        foreach (var path in paths)
        {
            if (index.Page(new SourcePath(path.Value)) is not { } page)
                continue;
            yield return page;
            if (!page.Source.Path.IsIndex || page.Route.Url == UrlPath.Root)
                continue;
            foreach (var inner in folders[page.Source.Path.Folder].Where(p => p != page).OrderBy(Place).ThenBy(p => p.FrontMatter.Title, StringComparer.Ordinal))
                yield return inner;
        }
    }

    private static int TermOrder(ParsedDocument page) => page.FrontMatter.Type == PageType.Glossary ? 0 : 1;

    private static int Place(ParsedDocument page) => page.FrontMatter is PageFrontMatter front ? front.Order ?? front.Series?.Order ?? int.MaxValue : int.MaxValue;
}
