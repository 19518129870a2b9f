using System.Collections.Immutable;

namespace StaticBackSite.Diagnostics;

/// <summary>
/// What <c>check</c> can find in a published site. SB70xx: links and files. SB71xx: the structure of a page. SB72xx: names
/// and alternatives. SB73xx: what a page says about itself. SB74xx: safety and privacy. SB75xx: the site as a whole.
/// </summary>
internal static class AuditCodes
{
    // Links and files: SB70xx

    public static readonly DiagnosticCode NothingToAudit = new(
        "SB7001", Severity.Error, "No pages to check",
        "The folder that was to be checked holds no HTML file, so nothing can be said about it.",
        "an empty `output` folder",
        "Build the site first, or name the folder that it was published in.");

    public static readonly DiagnosticCode DeadLink = new(
        "SB7002", Severity.Error, "A published link leads nowhere",
        "A reader who follows this link comes to a “page not found”.",
        "`<a href=\"/glossary/cavitatoin/\">`",
        "Correct the address, or bring the page back. Capital letters count.");

    public static readonly DiagnosticCode DeadFragment = new(
        "SB7003", Severity.Error, "A published link misses its place",
        "The page is there, but no part of it has the id behind the `#`, so a reader lands at its top.",
        "`<a href=\"/faq/#gass\">`",
        "Use an id that the page has, or take the `#…` away.");

    public static readonly DiagnosticCode LinkDetour = new(
        "SB7004", Severity.Warning, "A link takes a detour",
        "The host answers this address by sending the reader on to another one, which costs time, and some hosts do not do it.",
        "`<a href=\"/about\">` for a page at `/about/`",
        "Link to the address that the message names.");

    public static readonly DiagnosticCode MissingAsset = new(
        "SB7005", Severity.Error, "A file that a page needs is missing",
        "The page asks for a picture, a style sheet, a script or the like that was not published.",
        "`<img src=\"/figures/spine.svg\" alt=\"…\">` without that file",
        "Correct the address, or publish the file.");

    public static readonly DiagnosticCode RelativeAddressOnNotFoundPage = new(
        "SB7006", Severity.Error, "The “page not found” page uses relative addresses",
        "Hosts show 404.html at any address, also deep in folders, where a relative address leads elsewhere.",
        "`<a href=\"about/\">` in `404.html`",
        "Begin the address with `/`.");

    public static readonly DiagnosticCode UnlinkedPage = new(
        "SB7007", Severity.Warning, "A page that nothing links to",
        "No other page leads here, so a reader cannot find it.",
        "a published page that is in no menu and in no text",
        "Link to it from a page that its readers come from, or unpublish it.");

    public static readonly DiagnosticCode RedirectWithoutLink = new(
        "SB7008", Severity.Error, "A redirect without a link",
        "A page that sends readers on must also hold a link, for browsers that do not follow by themselves.",
        "`<meta http-equiv=\"refresh\" …>` and an empty body",
        "Add a link to the new address.");

    // Structure of a page: SB71xx

    public static readonly DiagnosticCode NotOneMain = new(
        "SB7101", Severity.Error, "Not exactly one main part",
        "Readers of screen readers jump to the main part of a page; there must be one, and only one.",
        "a page without `<main>`",
        "Put the content, and only the content, into one `<main>`.");

    public static readonly DiagnosticCode MissingLandmark = new(
        "SB7102", Severity.Error, "A part of the page frame is missing",
        "Each page has a header, a navigation and a footer, so that readers know their way on every page.",
        "a page without `<footer>`",
        "Add the part that the message names.");

    public static readonly DiagnosticCode LandmarksAlike = new(
        "SB7103", Severity.Error, "Parts of the page that sound alike",
        "Several parts of one kind need names of their own, or a screen reader reads “navigation, navigation”.",
        "two `<nav>` without `aria-label`",
        "Give each an `aria-label` of its own.");

    public static readonly DiagnosticCode NotOneMainHeading = new(
        "SB7104", Severity.Error, "Not exactly one main heading",
        "The main heading (h1) says what a page is about. Without it, or with two, that is not clear.",
        "a page with two `<h1>`",
        "Keep one `<h1>`; make the others `<h2>`.");

    public static readonly DiagnosticCode EmptyHeading = new(
        "SB7105", Severity.Error, "A heading without words",
        "A screen reader announces a heading and then says nothing.",
        "`<h2></h2>`",
        "Write the heading, or take it out.");

    public static readonly DiagnosticCode SkippedHeading = new(
        "SB7106", Severity.Error, "A heading level is skipped",
        "The levels of headings are the table of contents of a page; a skipped level sounds like a missing chapter.",
        "`<h4>` after `<h2>`",
        "Use the level that the message names.");

    public static readonly DiagnosticCode RepeatedId = new(
        "SB7107", Severity.Error, "An id twice on one page",
        "A link to this id, or a label for it, finds only the first of the two.",
        "two elements with `id=\"why\"`",
        "Give one of the two another id.");

    public static readonly DiagnosticCode DanglingIdReference = new(
        "SB7108", Severity.Error, "A label or description that is not there",
        "An element says that another one labels, describes or belongs to it, and no element has that id.",
        "`aria-describedby=\"hint\"` and no `id=\"hint\"`",
        "Correct the id, or take the attribute out.");

    public static readonly DiagnosticCode EmptyPage = new(
        "SB7109", Severity.Error, "A page without content",
        "The main part of the page holds hardly a sentence; most often something went wrong when it was made.",
        "`<main><h1>Cat-cow</h1></main>`",
        "Write the page, or unpublish it.");

    public static readonly DiagnosticCode DeepPage = new(
        "SB7110", Severity.Error, "A page that is nested too deeply",
        "Browsers nest 512 elements and put what is deeper side by side, so the page is not what its author sees in the source. Most often an element is never closed.",
        "a thousand `<div>` in each other",
        "Close what was left open, or nest fewer elements.");

    // Names and alternatives: SB72xx

    public static readonly DiagnosticCode ImageWithoutAlternative = new(
        "SB7201", Severity.Error, "A picture without a text alternative",
        "A reader who cannot see the picture hears nothing, or the name of its file.",
        "`<img src=\"spine.svg\">`",
        "Add `alt=\"…\"` with what the picture says; `alt=\"\"` if it only decorates.");

    public static readonly DiagnosticCode DrawingWithoutName = new(
        "SB7202", Severity.Error, "A drawing without a name",
        "The drawing is announced as a picture, but nothing says of what.",
        "`<svg role=\"img\">` without `<title>`",
        "Give it a `<title>` and `aria-labelledby`, or an `aria-label`.");

    public static readonly DiagnosticCode FieldWithoutLabel = new(
        "SB7203", Severity.Error, "A form field without a label",
        "Nobody can tell what to fill in. A placeholder is no label: it goes away while one types.",
        "`<input type=\"search\" placeholder=\"Search\">`",
        "Add a `<label for=\"…\">` with words.");

    public static readonly DiagnosticCode LinkWithoutName = new(
        "SB7204", Severity.Error, "A link without words",
        "A screen reader says “link” and nothing else.",
        "`<a href=\"/\"><svg …></a>`",
        "Write words into the link, or give its picture an alternative.");

    public static readonly DiagnosticCode ButtonWithoutName = new(
        "SB7205", Severity.Error, "A button without words",
        "A screen reader says “button” and nothing else.",
        "`<button>×</button>` with the × hidden",
        "Write words into the button, or give it an `aria-label`.");

    public static readonly DiagnosticCode TableWithoutHeaders = new(
        "SB7206", Severity.Error, "A table without header cells",
        "Header cells tell what a column or a row is about; without them a table cannot be followed by ear.",
        "a table of `<td>` alone",
        "Make the first row, or the first column, of `<th>`.");

    public static readonly DiagnosticCode HeaderCellWithoutScope = new(
        "SB7207", Severity.Error, "A header cell without a direction",
        "`scope` says whether a header cell belongs to its column or its row.",
        "`<th>Risk</th>`",
        "Write `<th scope=\"col\">` or `<th scope=\"row\">`.");

    public static readonly DiagnosticCode TableWithoutCaption = new(
        "SB7208", Severity.Error, "A table without a caption",
        "The caption says what the table shows, before a reader has to go through it. Where one table of a page has one, all should.",
        "`<table><tr>…`",
        "Add `<caption>…</caption>` as the first thing in the table.");

    public static readonly DiagnosticCode VagueLinkText = new(
        "SB7209", Severity.Error, "A link that does not say where it leads",
        "Many readers go from link to link; “click here” tells them nothing.",
        "`<a href=\"/faq/\">Read more</a>`",
        "Name the page: `<a href=\"/faq/\">Common questions</a>`.");

    public static readonly DiagnosticCode SameWordsTwoTargets = new(
        "SB7210", Severity.Error, "The same words lead to two places",
        "Two links on a page read alike and lead to different places, so a reader cannot tell them apart.",
        "“Facet joint” once to the glossary and once to an article",
        "Make the words differ, or both links lead to one place.");

    // What a page says about itself: SB73xx

    public static readonly DiagnosticCode NoLanguage = new(
        "SB7301", Severity.Error, "The language of the page is not named",
        "Without it a screen reader reads with the wrong voice, and browsers cannot translate.",
        "`<html>`",
        "Write `<html lang=\"en-GB\">`, in the language of the page.");

    public static readonly DiagnosticCode ImplausibleLanguage = new(
        "SB7302", Severity.Error, "Not a language tag",
        "The languages of the web have short names: two or three letters, and a country where it matters.",
        "`lang=\"english\"`",
        "Write a tag such as `en`, `en-GB` or `de`.");

    public static readonly DiagnosticCode NoTitle = new(
        "SB7303", Severity.Error, "A page without a title",
        "The title is what tabs, bookmarks and search results show.",
        "a page without `<title>`, or with an empty one",
        "Give the page a title.");

    public static readonly DiagnosticCode RepeatedTitle = new(
        "SB7304", Severity.Error, "Two pages with one title",
        "In tabs, bookmarks and search results the two cannot be told apart.",
        "two pages called “Cat-cow”",
        "Give one of them another title.");

    public static readonly DiagnosticCode NoDescription = new(
        "SB7305", Severity.Error, "A page without a description",
        "Search results and previews show the description below the title.",
        "a page without `<meta name=\"description\">`",
        "Add a sentence or two on what a reader finds here.");

    public static readonly DiagnosticCode RepeatedDescription = new(
        "SB7306", Severity.Error, "Two pages with one description",
        "Each page answers another question, and its description should say so.",
        "one description on all pages",
        "Write a description for this page alone.");

    public static readonly DiagnosticCode NoCanonical = new(
        "SB7307", Severity.Error, "A page does not name its own address",
        "A page can be reached in several ways; `canonical` says which address counts.",
        "a page without `<link rel=\"canonical\">`",
        "Add `<link rel=\"canonical\" href=\"https://…\">` with the page's own address.");

    public static readonly DiagnosticCode WrongCanonical = new(
        "SB7308", Severity.Error, "A page names another address than its own",
        "Search engines drop the page in favour of the address that it names.",
        "`/faq/` with the canonical address of `/about/`",
        "Write the whole address of this very page, beginning with https://.");

    public static readonly DiagnosticCode BrokenStructuredData = new(
        "SB7309", Severity.Error, "Structured data that cannot be read",
        "Search engines read these lines as JSON; a slip makes all of them useless.",
        "`{\"@type\": \"WebPage\",}`",
        "Correct the JSON at the place that the message names.");

    public static readonly DiagnosticCode ZoomDisabled = new(
        "SB7310", Severity.Error, "The page cannot be made larger",
        "Readers who see badly enlarge a page with two fingers; it must let them.",
        "`<meta name=\"viewport\" content=\"user-scalable=no\">`",
        "Write `content=\"width=device-width, initial-scale=1\"`.");

    // Safety and privacy: SB74xx

    public static readonly DiagnosticCode ThirdPartyRequest = new(
        "SB7401", Severity.Error, "The page asks another host for something",
        "Whoever runs that host learns who reads this page, on a subject that is nobody's business.",
        "`<script src=\"https://cdn.example/x.js\">`",
        "Publish the file with the site, and use it from there.");

    public static readonly DiagnosticCode InlineScript = new(
        "SB7402", Severity.Error, "A script inside the page",
        "A site whose scripts are all files can forbid every other script, and so be safe from injected ones.",
        "`<script>…</script>`",
        "Move the script to a file and write `<script src=\"…\">`.");

    public static readonly DiagnosticCode StyleAttribute = new(
        "SB7403", Severity.Error, "A style inside an element",
        "A site whose styles are all files can forbid every other style.",
        "`<p style=\"color: red\">`",
        "Give the element a class, and the class a rule in the style sheet.");

    public static readonly DiagnosticCode EventHandler = new(
        "SB7404", Severity.Error, "A script inside an attribute",
        "Attributes such as `onclick` are scripts that cannot be told from injected ones.",
        "`<button onclick=\"…\">`",
        "Add the behaviour in a script file.");

    public static readonly DiagnosticCode ScriptAddress = new(
        "SB7405", Severity.Error, "An address that is a script",
        "Addresses that begin with `javascript:` run code and lead nowhere; without scripts they do nothing.",
        "`<a href=\"javascript:history.back()\">`",
        "Link to a page, or use a button and a script file.");

    public static readonly DiagnosticCode UnsafeNewWindow = new(
        "SB7406", Severity.Error, "A new window that can reach back",
        "A page opened in a new window could change the one it was opened from, and readers lose their way back.",
        "`<a href=\"…\" target=\"_blank\">`",
        "Take `target` out, or add `rel=\"noopener\"`.");

    // The site as a whole: SB75xx

    public static readonly DiagnosticCode NoDisclaimer = new(
        "SB7501", Severity.Error, "A page without the disclaimer",
        "A reader may come to any page first, and each must say what the site is not responsible for. A site that shows a disclaimer shows it everywhere.",
        "an HTML file without an element `data-disclaimer`",
        "Show the disclaimer in an element with the attribute `data-disclaimer`.");

    public static readonly DiagnosticCode RepeatedDisclaimer = new(
        "SB7502", Severity.Error, "The disclaimer twice on a page",
        "Readers skip what is said twice, and one of the two may be out of date.",
        "two elements with `data-disclaimer`",
        "Keep one of them.");

    public static readonly DiagnosticCode EmptyDisclaimer = new(
        "SB7503", Severity.Error, "A disclaimer without words",
        "The place for the disclaimer is there, but it says nothing.",
        "`<aside data-disclaimer></aside>`",
        "Write the disclaimer into it.");

    public static readonly DiagnosticCode DifferentDisclaimer = new(
        "SB7504", Severity.Error, "A disclaimer in other words",
        "All pages must say the same, so that no page promises more than another.",
        "a page with an older text",
        "Publish the page again with the text of the site.");

    public static readonly DiagnosticCode UnreadableSitemap = new(
        "SB7505", Severity.Error, "A sitemap that cannot be read",
        "`sitemap.xml` is a list for search engines, in XML; a slip makes all of it useless.",
        "`<urlset>` that is never closed",
        "Build the sitemap again.");

    public static readonly DiagnosticCode WrongSitemapEntry = new(
        "SB7506", Severity.Error, "The sitemap lists what is no page",
        "Each entry is the address of a page that search engines may show.",
        "an entry for a page that was deleted",
        "Take the entry out, or write the address that the page has.");

    public static readonly DiagnosticCode MissingSitemapEntry = new(
        "SB7507", Severity.Error, "The sitemap leaves out a page",
        "Search engines find a new page late, or never, if the sitemap does not list it.",
        "a page that was added after the sitemap was made",
        "Add the page, or mark it `noindex`.");

    // Other hosts: SB76xx

    public static readonly DiagnosticCode DeadOutsideLink = new(
        "SB7601", Severity.Warning, "An outside link that does not answer",
        "Asked with `check --external`, the other host said that the page is gone, or did not answer at all.",
        "a link to a page that has moved",
        "Open it in a browser; link to its new address, or take the link out.");

    public static readonly DiagnosticCode UncheckedOutsideLink = new(
        "SB7602", Severity.Warning, "An outside link that could not be checked",
        "Asked with `check --external`, the other host turned the program away: it wants a login, refuses robots, or has been asked too often. That says nothing about the page.",
        "a link to a host that answers 403 or 429",
        "Open it in a browser.");

    /// <summary>In the order of their ids.</summary>
    public static readonly ImmutableArray<DiagnosticCode> All =
    [
        NothingToAudit,
        DeadLink,
        DeadFragment,
        LinkDetour,
        MissingAsset,
        RelativeAddressOnNotFoundPage,
        UnlinkedPage,
        RedirectWithoutLink,
        NotOneMain,
        MissingLandmark,
        LandmarksAlike,
        NotOneMainHeading,
        EmptyHeading,
        SkippedHeading,
        RepeatedId,
        DanglingIdReference,
        EmptyPage,
        DeepPage,
        ImageWithoutAlternative,
        DrawingWithoutName,
        FieldWithoutLabel,
        LinkWithoutName,
        ButtonWithoutName,
        TableWithoutHeaders,
        HeaderCellWithoutScope,
        TableWithoutCaption,
        VagueLinkText,
        SameWordsTwoTargets,
        NoLanguage,
        ImplausibleLanguage,
        NoTitle,
        RepeatedTitle,
        NoDescription,
        RepeatedDescription,
        NoCanonical,
        WrongCanonical,
        BrokenStructuredData,
        ZoomDisabled,
        ThirdPartyRequest,
        InlineScript,
        StyleAttribute,
        EventHandler,
        ScriptAddress,
        UnsafeNewWindow,
        NoDisclaimer,
        RepeatedDisclaimer,
        EmptyDisclaimer,
        DifferentDisclaimer,
        UnreadableSitemap,
        WrongSitemapEntry,
        MissingSitemapEntry,
        DeadOutsideLink,
        UncheckedOutsideLink,
    ];
}
