namespace StaticBackSite.SiteTests;

/// <summary>
/// What must hold on every published page. Each rule returns what breaks it, so that the real site is asked for an empty
/// list and a broken copy for a full one.
/// </summary>
public static class SiteRules
{
    public static IEnumerable<string> DisclaimerIsOnEveryPage(PublishedSite site, string expected) =>
        from page in site.Pages
        let found = page.Document.QuerySelectorAll("main [data-disclaimer]").ToArray()
        where found.Length != 1 || !Words(found[0].TextContent).Contains(Words(expected), StringComparison.Ordinal)
        select $"{page}: {found.Length} disclaimers with the words of the source";

    public static IEnumerable<string> InternalLinksResolve(PublishedSite site) =>
        from page in site.Pages
        from link in page.Document.QuerySelectorAll("a[href], area[href], svg a")
        let href = link.GetAttribute("href") ?? ""
        let problem = Problem(site, page, href)
        where problem is not null
        select $"{page}: {href}: {problem}";

    public static IEnumerable<string> AssetsExist(PublishedSite site) =>
        from page in site.Pages
        from element in page.Document.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], link[rel=manifest], script[src], img[src], source[src]")
        let address = element.GetAttribute("src") ?? element.GetAttribute("href") ?? ""
        where !site.Has(address.TrimStart('/'))
        select $"{page}: {address} is not there";

    public static IEnumerable<string> HasOneH1(PublishedSite site) =>
        from page in site.Pages
        let headings = page.Document.QuerySelectorAll("h1").ToArray()
        where headings.Length != 1 || headings[0].TextContent.Trim().Length == 0
        select $"{page}: {headings.Length} h1";

    public static IEnumerable<string> IdsAreUnique(PublishedSite site) =>
        from page in site.Pages
        from twice in page.Document.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1)
        select $"{page}: #{twice.Key} stands {twice.Count()} times";

    public static IEnumerable<string> LanguageIsGiven(PublishedSite site, string language) =>
        from page in site.Pages
        where page.Document.DocumentElement.GetAttribute("lang") != language
        select $"{page}: lang is {page.Document.DocumentElement.GetAttribute("lang")}";

    public static IEnumerable<string> NoPageIsEmpty(PublishedSite site) =>
        from page in site.Pages
        let words = Words(string.Concat(page.Document.QuerySelectorAll("main > :not([data-disclaimer]):not(h1)").Select(e => e.TextContent + " ")))
        where words.Length < 60
        select $"{page}: only “{words}”";

    public static IEnumerable<string> NothingComesFromAnotherHost(PublishedSite site) =>
        from page in site.Pages
        from element in page.Document.QuerySelectorAll("[src], link[rel=stylesheet], link[rel=preload], link[rel=icon]")
        let address = element.GetAttribute("src") ?? element.GetAttribute("href") ?? ""
        where address.Contains("//", StringComparison.Ordinal)
        select $"{page}: {address}";

    public static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Problem(PublishedSite site, PublishedPage page, string href)
    {
        if (href.StartsWith("http://", StringComparison.Ordinal) || href.StartsWith("https://", StringComparison.Ordinal) || href.StartsWith("mailto:", StringComparison.Ordinal) || href.StartsWith("tel:", StringComparison.Ordinal))
            return null;
        var address = new Uri(new Uri("https://site.test" + page.Url), href);
        if (address.Host != "site.test")
            return "it leaves the site";
        var path = Uri.UnescapeDataString(address.AbsolutePath).TrimStart('/');
        if (path.Length == 0 || path.EndsWith('/'))
            path += "index.html";
        if (!site.Has(path))
            return "there is no such file";
        var fragment = Uri.UnescapeDataString(address.Fragment.TrimStart('#'));
        return fragment.Length == 0 || site.Page(path).Document.GetElementById(fragment) is not null ? null : "there is no such fragment";
    }
}
