using System.Collections.Immutable;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Tests.Audit;

/// <summary>The ways in which a published site is broken, each in one place.</summary>
internal static class Breakages
{
    private const string Home = "index.html";
    private const string About = "about/index.html";
    private const string Glossary = "glossary/index.html";
    private const string Osteophyte = "glossary/osteophyte/index.html";
    private const string Search = "search/index.html";
    private const string Moved = "old/index.html";
    private const string NotFound = "404.html";
    private const string Css = "assets/site.css";
    private const string Sitemap = "sitemap.xml";
    private const string AboutLink = """<nav aria-label="Footer"><a href="/back/about/">About this site</a></nav>""";
    private const string Start = "<!doctype html>";

    private static ImmutableArray<Breakage> Links =>
    [
        new("a link to a page that is not there", AuditCodes.DeadLink, About, """a href="../#what-to-do">what""", """a href="../help/">what""", "../help/"),
        new("a link in another case", AuditCodes.DeadLink, About, AboutLink, """<nav aria-label="Footer"><a href="/back/About/">About this site</a></nav>""", "/back/About/"),
        new("a link out of the base path", AuditCodes.DeadLink, About, AboutLink, """<nav aria-label="Footer"><a href="/about/">About this site</a></nav>""", "/about/\">About"),
        new("a relative link from the wrong folder", AuditCodes.DeadLink, Home, "glossary/#cavitation", "../glossary/#cavitation"),
        new("a link above the root", AuditCodes.DeadLink, About, "../#what-to-do", "../../../#what-to-do"),
        new("a whole address of a page that is not there", AuditCodes.DeadLink, About, "../#what-to-do", "https://example.org/back/help/"),
        new("a link to a file on a computer", AuditCodes.DeadLink, About, "../#what-to-do", "file:///home/writer/help.html"),
        new("a link without an address", AuditCodes.DeadLink, About, """<a href="../#what-to-do">""", """<a href="">"""),
        new("a link that is no address", AuditCodes.DeadLink, About, "../#what-to-do", "https://[help"),
        new("a redirect to a page that is not there", AuditCodes.DeadLink, Moved, "0; url=/back/about/", "0; url=/back/abuot/", "<meta http-equiv"),
        new("a form that is sent nowhere", AuditCodes.DeadLink, Search, """action="/back/search/" """, """action="/back/find/" """, "/back/find/"),
        new("a feed that is not there", AuditCodes.DeadLink, Home, "/back/feed.xml", "/back/news.xml"),
        new("a preview picture that is not there", AuditCodes.DeadLink, Home, "https://example.org/back/figures/spine.svg", "https://example.org/back/figures/preview.png"),
        new("a link to an id of another page that is not there", AuditCodes.DeadFragment, Home, "glossary/#cavitation", "glossary/#cavitatoin"),
        new("a link to an id in another case", AuditCodes.DeadFragment, Home, "glossary/#cavitation", "glossary/#Cavitation"),
        new("a link to an id of its own page that is not there", AuditCodes.DeadFragment, About, "#top", "#end"),
        new("an id that links lead to is gone", AuditCodes.DeadFragment, Home, """<h2 id="what-to-do">""", "<h2>", "../#what-to-do", About),
        new("a skip link that skips nowhere", AuditCodes.DeadFragment, About, """<main id="main">""", "<main>", "#main"),
        new("a part of a drawing that is not there", AuditCodes.DeadFragment, About, "icons.svg#spine", "icons.svg#joint", "/back/figures/icons.svg#joint"),
        new("a link without its last slash", AuditCodes.LinkDetour, About, AboutLink, """<nav aria-label="Footer"><a href="/back/about">About this site</a></nav>""", "/back/about\""),
        new("a picture that is not there", AuditCodes.MissingAsset, Home, "figures/line.svg", "figures/lines.svg", "/back/figures/lines.svg"),
        new("a picture in another case", AuditCodes.MissingAsset, Home, "figures/line.svg", "figures/Line.svg", "/back/figures/Line.svg"),
        new("a picture in a srcset that is not there", AuditCodes.MissingAsset, Home, "/back/figures/spine-wide.svg 2x", "/back/figures/spine-2x.svg 2x"),
        new("the second picture in a srcset is not there", AuditCodes.MissingAsset, Home, "2x, /back/figures/spine.svg", "2x,/back/figures/narrow.svg", "/back/figures/narrow.svg"),
        new("a style sheet that is not there", AuditCodes.MissingAsset, About, "/back/assets/site.css", "/back/assets/sites.css"),
        new("a script that is not there", AuditCodes.MissingAsset, Home, "/back/assets/site.js", "/back/assets/main.js"),
        new("an icon that is not there", AuditCodes.MissingAsset, Home, "/back/figures/icons.svg\">\n", "/back/favicon.ico\">\n", "/back/favicon.ico"),
        new("a picture in a drawing that is not there", AuditCodes.MissingAsset, Home, "/back/figures/joint.svg", "/back/figures/joints.svg"),
        new("a font that is not there", AuditCodes.MissingAsset, Css, "plain.woff2", "fancy.woff2"),
        new("an imported style sheet that is not there", AuditCodes.MissingAsset, Css, "print.css", "printer.css"),
        new("a relative link on the page for lost readers", AuditCodes.RelativeAddressOnNotFoundPage, NotFound, """<a href="/back/glossary/">glossary""", """<a href="glossary/">glossary""", "glossary/\">glossary"),
        new("a relative style sheet on the page for lost readers", AuditCodes.RelativeAddressOnNotFoundPage, NotFound, "/back/assets/site.css", "assets/site.css"),
        new("the only link to a page is gone", AuditCodes.UnlinkedPage, Glossary, """<a href="osteophyte/">Osteophyte</a>""", "Osteophyte", Start, Osteophyte),
        new("a redirect without a link", AuditCodes.RedirectWithoutLink, Moved, """<a href="/back/about/">About this site</a>""", "About this site", "<meta http-equiv"),
    ];

    private static ImmutableArray<Breakage> Structure =>
    [
        new("a page that is nested too deeply", AuditCodes.DeepPage, About, """<main id="main">""", $"""<main id="main">{string.Concat(Enumerable.Repeat("<div>", 511))}<section class="deep"></section>{string.Concat(Enumerable.Repeat("</div>", 511))}""", "<section class=\"deep\">"),
        new("no main part", AuditCodes.NotOneMain, Glossary, """<main id="main">""", """<div id="main">""", "<body>"),
        new("two main parts", AuditCodes.NotOneMain, Osteophyte, "<footer>", "<main></main><footer>", "<main></main>"),
        new("no header", AuditCodes.MissingLandmark, About, "<header>", "<div>", "<body>"),
        new("no footer", AuditCodes.MissingLandmark, About, "<footer>", "<div>", "<body>"),
        new("a footer only inside the main part", AuditCodes.MissingLandmark, Osteophyte, "<footer>", "<section><footer>", "<body>"),
        new("a navigation without a name", AuditCodes.LandmarksAlike, About, """<nav aria-label="Main">""", "<nav>"),
        new("two navigations with one name", AuditCodes.LandmarksAlike, About, "aria-label=\"Footer\"", "aria-label=\"main\"", """<nav aria-label="main">"""),
        new("two asides, one without a name", AuditCodes.LandmarksAlike, Osteophyte, "<footer>", "<aside>See also</aside><footer>", "<aside>See also"),
        new("no main heading", AuditCodes.NotOneMainHeading, Osteophyte, "<h1>Osteophyte</h1>", "<h2>Osteophyte</h2>", "<main"),
        new("two main headings", AuditCodes.NotOneMainHeading, Home, "<h2 id=\"what-to-do\">What to do instead</h2>", "<h1 id=\"what-to-do\">What to do instead</h1><h2>First</h2>", "<h1 id="),
        new("a heading without words", AuditCodes.EmptyHeading, Home, "<h3>Pictures of the spine</h3>", "<h3> </h3>"),
        new("a heading that is skipped", AuditCodes.SkippedHeading, Home, "<h3>Pictures of the spine</h3>", "<h4>Pictures of the spine</h4>"),
        new("a heading that is skipped in ARIA", AuditCodes.SkippedHeading, Home, "<h3>Pictures of the spine</h3>", """<p role="heading" aria-level="4">Pictures of the spine</p>"""),
        new("an id twice", AuditCodes.RepeatedId, Home, "<h3>Pictures", """<h3 id="main">Pictures""", """<h3 id="main">"""),
        new("a label for no field", AuditCodes.DanglingIdReference, Search, """<input type="submit" """, """<label for="part">Part</label><input type="submit" """, """<label for="part">"""),
        new("a description that is not there", AuditCodes.DanglingIdReference, Search, """<p id="hint">""", "<p>", "<input id="),
        new("a label that is not there", AuditCodes.DanglingIdReference, Home, "alt=\"\"", "alt=\"\" aria-labelledby=\"line-title\"", """<img src="/back/figures/line.svg" """),
        new("a button that works on nothing", AuditCodes.DanglingIdReference, Glossary, """aria-controls="cavitation" """.TrimEnd(), """aria-controls="words" """.TrimEnd(), "<button"),
        new("a cell under no header", AuditCodes.DanglingIdReference, About, "<td>Writing</td>", """<td headers="part">Writing</td>""", "<td headers"),
        new("a page without content", AuditCodes.EmptyPage, Osteophyte, "<p>A small outgrowth of bone at the edge of a joint. Most people over 60 have some, and most of them never feel it.</p>", "<p>Bone.</p>", "<main"),
    ];

    private static ImmutableArray<Breakage> Names =>
    [
        new("a picture without an alternative", AuditCodes.ImageWithoutAlternative, Home, "<img src=\"/back/figures/line.svg\" alt=\"\">", "<img src=\"/back/figures/line.svg\">"),
        new("a drawing without a name", AuditCodes.DrawingWithoutName, Home, "role=\"img\" aria-labelledby=\"joint-title\"><title id=\"joint-title\">A facet joint</title>", "role=\"img\">", "<svg role=\"img\">"),
        new("a field with a placeholder for a label", AuditCodes.FieldWithoutLabel, Search, """<label for="query">Words to look for</label>""", "", "<input id="),
        new("a choice without a label", AuditCodes.FieldWithoutLabel, Search, "<label>Part of the site <select", "<p>Part of the site <select", "<select"),
        new("a field with an empty label", AuditCodes.FieldWithoutLabel, Search, "Words to look for", " ", "<input id="),
        new("a link without words", AuditCodes.LinkWithoutName, Glossary, """<a href="osteophyte/">Osteophyte</a>""", """<a href="osteophyte/"> </a>"""),
        new("a link around a picture without words", AuditCodes.LinkWithoutName, About, "aria-label=\"The Quiet Back\"><use", "aria-hidden=\"true\"><use", """<a href="/back/"><svg"""),
        new("a button without words", AuditCodes.ButtonWithoutName, Glossary, "Show all words", "<span aria-hidden=\"true\">+</span>", "<button"),
        new("a table without headers", AuditCodes.TableWithoutHeaders, About, """<th scope="col">Part</th><th scope="col">People</th>""", "<td>Part</td><td>People</td>", "<table>"),
        new("a header cell without a direction", AuditCodes.HeaderCellWithoutScope, About, """<th scope="col">People""", "<th>People"),
        new("a header cell with a wrong direction", AuditCodes.HeaderCellWithoutScope, About, """<th scope="col">People""", """<th scope="column">People"""),
        new("a table without a caption", AuditCodes.TableWithoutCaption, About, "<caption>Who does what</caption>", "", "<table>"),
        new("a table with an empty caption", AuditCodes.TableWithoutCaption, About, "<caption>Who does what</caption>", "<caption></caption>", "<table>"),
        new("a link that says “read more”", AuditCodes.VagueLinkText, About, "Read <a href=\"../#what-to-do\">what to do instead</a>", "<a href=\"../#what-to-do\">Read more …</a>", "<a href=\"../#what-to-do\">"),
        new("a link that says “here”", AuditCodes.VagueLinkText, About, """<a href="../#what-to-do">what to do instead</a>""", """<a href="../#what-to-do"><em>here</em></a>"""),
        new("one text for two pages", AuditCodes.SameWordsTwoTargets, Glossary, """See <a href="#cavitation">cavitation</a>""", """See <a href="/back/about/">osteophyte</a>""", "/back/about/\">osteophyte"),
    ];

    private static ImmutableArray<Breakage> Head =>
    [
        new("no language", AuditCodes.NoLanguage, About, """<html lang="en-GB">""", "<html>"),
        new("the name of a language for its tag", AuditCodes.ImplausibleLanguage, About, """<html lang="en-GB">""", """<html lang="english">"""),
        new("UK for GB", AuditCodes.ImplausibleLanguage, About, """<html lang="en-GB">""", """<html lang="en-UK">"""),
        new("an underscore in the language", AuditCodes.ImplausibleLanguage, About, "<caption>", """<caption lang="de_DE">"""),
        new("no title", AuditCodes.NoTitle, About, "<title>About this site – The Quiet Back</title>", "", Start),
        new("an empty title", AuditCodes.NoTitle, About, "About this site – The Quiet Back", "", "<title>"),
        new("a redirect without a title", AuditCodes.NoTitle, Moved, "<title>This page has moved</title>\n", "", Start),
        new("a title that another page has", AuditCodes.RepeatedTitle, Osteophyte, "<title>Osteophyte –", "<title>Glossary –", "<title>"),
        new("no description", AuditCodes.NoDescription, About, """<meta name="description" content="Who makes The Quiet Back, and who pays for it.">""", "", "<title>"),
        new("an empty description", AuditCodes.NoDescription, About, "Who makes The Quiet Back, and who pays for it.", "", "<meta name=\"description\""),
        new("a description that another page has", AuditCodes.RepeatedDescription, Osteophyte, "What a bone spur is, and why most of them do not hurt.", "The words of this site, in plain language.", "<meta name=\"description\""),
        new("no address of its own", AuditCodes.NoCanonical, About, """<link rel="canonical" href="https://example.org/back/about/">""", "", Start),
        new("the address of another page", AuditCodes.WrongCanonical, About, "https://example.org/back/about/\">", "https://example.org/back/search/\">", """<link rel="canonical" """),
        new("an address of its own that is not whole", AuditCodes.WrongCanonical, About, "https://example.org/back/about/\">", "/back/about/\">\n", """<link rel="canonical" """),
        new("the address of the file", AuditCodes.WrongCanonical, About, "https://example.org/back/about/\">", "https://example.org/back/about/index.html\">", """<link rel="canonical" """),
        new("the address on another host", AuditCodes.WrongCanonical, Home, "https://example.org/back/\">", "https://staging.example.org/back/\">", """<link rel="canonical" """),
        new("structured data with a slip", AuditCodes.BrokenStructuredData, Home, "\"WebPage\"\n", "\"WebPage\",\n", "}\n  </script>"),
        new("a page that cannot be enlarged", AuditCodes.ZoomDisabled, About, "initial-scale=1", "initial-scale=1, user-scalable=no", "<meta name=\"viewport\""),
        new("a page that can hardly be enlarged", AuditCodes.ZoomDisabled, About, "initial-scale=1", "maximum-scale=1.0", "<meta name=\"viewport\""),
    ];

    private static ImmutableArray<Breakage> Privacy =>
    [
        new("a script from elsewhere", AuditCodes.ThirdPartyRequest, Home, "/back/assets/site.js", "https://cdn.example.net/site.js"),
        new("a style sheet from elsewhere", AuditCodes.ThirdPartyRequest, About, "/back/assets/site.css", "//fonts.example.net/css"),
        new("a picture from elsewhere", AuditCodes.ThirdPartyRequest, Home, "/back/figures/line.svg", "https://example.net/pixel.gif"),
        new("a picture in a srcset from elsewhere", AuditCodes.ThirdPartyRequest, Home, "/back/figures/spine-wide.svg 2x", "https://example.net/wide.svg 2x"),
        new("a frame from elsewhere", AuditCodes.ThirdPartyRequest, About, "</table>", """</table><iframe title="A film" src="https://films.example.net/1"></iframe>""", "https://films.example.net/1"),
        new("a film from elsewhere", AuditCodes.ThirdPartyRequest, About, "</table>", """</table><video src="https://films.example.net/1"></video>""", "https://films.example.net/1"),
        new("a font that is fetched early from elsewhere", AuditCodes.ThirdPartyRequest, About, "</head>", """<link rel="preload" as="font" href="https://fonts.example.net/a.woff2"></head>""", "https://fonts.example.net/a.woff2"),
        new("a host that is greeted early", AuditCodes.ThirdPartyRequest, About, "</head>", """<link rel="preconnect" href="https://fonts.example.net"></head>""", "https://fonts.example.net"),
        new("a link that counts its readers", AuditCodes.ThirdPartyRequest, About, """<a href="../#what-to-do">""", """<a href="../#what-to-do" ping="https://count.example.net/">""", "https://count.example.net/"),
        new("a font in a style sheet from elsewhere", AuditCodes.ThirdPartyRequest, Css, "plain.woff2", "https://fonts.example.net/plain.woff2"),
        new("a style sheet imported from elsewhere", AuditCodes.ThirdPartyRequest, Css, "\"print.css\"", "url(https://fonts.example.net/css)", "https://fonts.example.net/css"),
        new("a style element that reaches elsewhere", AuditCodes.ThirdPartyRequest, About, "</head>", "<style>body { background: url(https://example.net/a.png) }</style></head>", "<style>"),
        new("a script in the page", AuditCodes.InlineScript, About, "</head>", "<script>count()</script></head>", "<script>"),
        new("a module in the page", AuditCodes.InlineScript, Moved, "<p>This", """<script type="module">go()</script><p>This""", "<script"),
        new("a style in an element", AuditCodes.StyleAttribute, About, "<table>", """<table style="color: red">"""),
        new("a script in an attribute", AuditCodes.EventHandler, Glossary, "<button type", "<button onclick=\"show()\" type"),
        new("a script in an attribute of a drawing", AuditCodes.EventHandler, About, "<svg role", "<svg onload=\"show()\" role"),
        new("an address that is a script", AuditCodes.ScriptAddress, About, """<a href="../#what-to-do">""", """<a href="javascript:history.back()">"""),
        new("an address that hides that it is a script", AuditCodes.ScriptAddress, About, """<a href="../#what-to-do">""", """<a href=" java&#10;script:history.back()">"""),
        new("a new window that reaches back", AuditCodes.UnsafeNewWindow, Home, """<a href="https://example.net/backs" rel="external">""", """<a href="https://example.net/backs" rel="external" target="_blank">"""),
    ];

    private static ImmutableArray<Breakage> WholeSite =>
    [
        new("no disclaimer", AuditCodes.NoDisclaimer, About, "<aside data-disclaimer", "<aside", Start),
        new("no disclaimer on the page for lost readers", AuditCodes.NoDisclaimer, NotFound, "<aside data-disclaimer", "<aside", Start),
        new("no disclaimer on a redirect", AuditCodes.NoDisclaimer, Moved, "<p data-disclaimer>", "<p>", Start),
        new("a hidden disclaimer", AuditCodes.NoDisclaimer, About, "<aside data-disclaimer", "<aside hidden data-disclaimer", Start),
        new("a disclaimer that only scripts can show", AuditCodes.NoDisclaimer, Moved, "<p data-disclaimer>", "<template><p data-disclaimer>", Start),
        new("two disclaimers", AuditCodes.RepeatedDisclaimer, Moved, "professional.</p>", "professional.</p><div data-disclaimer>This site gives general information. It does not replace a visit to a health professional.</div>", "<div data-disclaimer>"),
        new("an empty disclaimer", AuditCodes.EmptyDisclaimer, About, "<p>This site gives general information. It does not replace a visit to a health professional.</p>", "", "<aside"),
        new("a disclaimer in other words", AuditCodes.DifferentDisclaimer, About, "It does not replace", "It does replace", "<aside"),
        new("a sitemap with a slip", AuditCodes.UnreadableSitemap, Sitemap, "back/</loc></url>\n", "back/</loc>\n", "urlset>\n"),
        new("a page in the sitemap that is not there", AuditCodes.WrongSitemapEntry, Sitemap, "</urlset>", "<url><loc>https://example.org/back/help/</loc></url></urlset>", "https://example.org/back/help/"),
        new("a file in the sitemap by its own name", AuditCodes.WrongSitemapEntry, Sitemap, "</urlset>", "<url><loc>https://example.org/back/about/index.html</loc></url></urlset>", "https://example.org/back/about/index.html"),
        new("another site in the sitemap", AuditCodes.WrongSitemapEntry, Sitemap, "</urlset>", "<url><loc>https://example.net/back/</loc></url></urlset>", "https://example.net/back/"),
        new("a redirect in the sitemap", AuditCodes.WrongSitemapEntry, Sitemap, "</urlset>", "<url><loc>https://example.org/back/old/</loc></url></urlset>", "https://example.org/back/old/"),
        new("the page for lost readers in the sitemap", AuditCodes.WrongSitemapEntry, Sitemap, "</urlset>", "<url><loc>https://example.org/back/404.html</loc></url></urlset>", "https://example.org/back/404.html"),
        new("a page in the sitemap that asks not to be listed", AuditCodes.WrongSitemapEntry, Sitemap, "</urlset>", "<url><loc>https://example.org/back/search/</loc></url></urlset>", "https://example.org/back/search/"),
        new("a page that the sitemap leaves out", AuditCodes.MissingSitemapEntry, Sitemap, "  <url><loc>https://example.org/back/about/</loc></url>\n", "", "<?xml"),
        new("a page that may be listed and is not", AuditCodes.MissingSitemapEntry, Search, """<meta name="robots" content="noindex">""", "", "<?xml", Sitemap),
    ];

    public static ImmutableArray<Breakage> All => [.. Links, .. Structure, .. Names, .. Head, .. Privacy, .. WholeSite];
}
