namespace StaticBackSite.SiteTests;

/// <summary>
/// What the generator makes of a site as rich as this one, whatever its words are. What the words must be is a rule in its site.yml, so
/// that a change of content meets a finding with a place and never a test.
/// </summary>
public sealed class ContentTests
{
    /// <summary>It holds every page, each in its own section, so what is said of a page is not said of it.</summary>
    private const string Printed = "print/index.html";

    private static readonly PublishedSite Site = PublishedSite.Real;

    [Fact]
    public void Every_term_has_its_page_and_is_listed()
    {
        var terms = Site.Index!.Terms.Terms;

        Assert.True(terms.Length >= 40, $"{terms.Length} terms");
        Assert.All(terms, term =>
        {
            Assert.NotNull(Site.Page("glossary/index.html").Main.QuerySelector($"a[href='/glossary/{term.Slug}/']"));
        });
    }

    [Fact]
    public void No_term_links_itself_or_stands_in_a_heading_or_link()
    {
        foreach (var page in Site.Pages)
        {
            Assert.Empty(page.Document.QuerySelectorAll("h1 a.term, h2 a.term, h3 a.term, h4 a.term, a a, .care-card a.term, figcaption a.term, caption a.term, th[scope=col] a.term"));
            Assert.DoesNotContain(page.Document.QuerySelectorAll("a.term"), a => a.GetAttribute("href") == page.Url);
        }
    }

    [Fact]
    public void A_term_is_linked_once_in_a_section()
    {
        foreach (var page in Site.Pages.Where(page => page.Path != Printed))
        {
            var section = 0;
            var seen = new HashSet<(int, string?)>();
            foreach (var element in page.Document.QuerySelectorAll(".body h2, .body a.term"))
            {
                section += element.LocalName == "h2" ? 1 : 0;
                Assert.True(element.LocalName == "h2" || seen.Add((section, element.GetAttribute("href"))), $"{page}: {element.TextContent} is linked twice in section {section}");
            }
        }
    }

    [Theory]
    [InlineData("articles/why-wont-my-lower-back-crack/index.html")]
    [InlineData("articles/why-wont-my-back-pop-and-is-it-safe-to-force-it/index.html")]
    public void Both_articles_show_the_same_warning_signs_before_any_movement(string path)
    {
        var page = Site.Page(path);
        var card = page.Main.QuerySelector("[data-care-card=emergency]")!;

        Assert.NotNull(page.Main.QuerySelector("[data-care-card=urgent]"));
        Assert.Equal(Site.Page("get-help/index.html").Main.QuerySelector("[data-care-card=emergency]")!.TextContent, card.TextContent);
        var moves = page.Main.QuerySelector(".body a[href^='/move/'], .body .steps")!;
        Assert.True(card.CompareDocumentPosition(moves).HasFlag(AngleSharp.Dom.DocumentPositions.Following), "the cards come first");
    }

    [Fact]
    public void Every_citation_leads_to_its_reference_and_back()
    {
        Assert.All(Site.Pages.Where(p => p.Path != Printed && p.Main.QuerySelector(".citation") is not null), page =>
        {
            foreach (var mark in page.Main.QuerySelectorAll(".citation a"))
                Assert.NotNull(page.Main.QuerySelector($"#_references li[id='{mark.GetAttribute("href")![1..]}'] a[href='#{mark.Id}']"));
        });
    }

    [Fact]
    public void A_linked_term_has_one_definition_on_the_page()
    {
        foreach (var page in Site.Pages)
        {
            foreach (var term in page.Document.QuerySelectorAll("a.term[aria-describedby]"))
                Assert.NotEmpty(page.Document.GetElementById(term.GetAttribute("aria-describedby")!)!.TextContent.Trim());
        }
    }

    [Fact]
    public void Every_link_to_a_term_is_returned_by_the_term()
    {
        foreach (var page in Site.Pages.Where(page => page.Path != Printed))
        {
            foreach (var href in page.Document.QuerySelectorAll(".body a.term").Select(a => a.GetAttribute("href")!).Distinct(StringComparer.Ordinal))
            {
                var mentions = Site.Page(href[1..] + "index.html").Main.QuerySelector("#_mentions")!;
                Assert.True(mentions.QuerySelector($"a[href='{page.Url}']") is not null || mentions.QuerySelector("ul + p") is not null, $"{href} does not name {page}");
            }
        }
    }

    [Fact]
    public void Every_mention_is_shown_in_its_sentence() =>
        Assert.All(Site.Pages.SelectMany(page => page.Main.QuerySelectorAll("#_mentions li")), item =>
        {
            var page = Site.Page(item.QuerySelector("a")!.GetAttribute("href")![1..] + "index.html");
            Assert.Contains(Words(item.QuerySelector("mark")!.TextContent), Words(page.Main.TextContent), StringComparison.Ordinal);
            Assert.True(item.QuerySelector("p")!.TextContent.Trim().Length > item.QuerySelector("mark")!.TextContent.Length, $"{item.TextContent}: a sentence is more than the word");
        });

    [Fact]
    public void Steps_of_a_series_lead_there_and_back()
    {
        var steps = Site.Pages.Where(page => page.Path != Printed).SelectMany(page => page.Main.QuerySelectorAll(".series a[rel=next]").Select(a => (From: page.Url, To: a.GetAttribute("href")!))).ToArray();

        Assert.NotEmpty(steps);
        Assert.All(steps, step => Assert.Equal(step.From, Site.Page(step.To[1..] + "index.html").Main.QuerySelector(".series a[rel=prev]")?.GetAttribute("href")));
    }

    [Fact]
    public void Breadcrumbs_lead_home_from_every_page_that_is_read() =>
        Assert.All(Site.Pages.Where(page => page.Url is not ("/" or "/404.html" or "/print/")), page => Assert.Equal("/", page.Document.QuerySelector(".breadcrumb a")?.GetAttribute("href")));

    [Fact]
    public void The_concept_map_leads_to_every_related_term_and_its_list_says_the_same()
    {
        var map = Site.Page("glossary/index.html").Main.QuerySelector(".concept-map")!;
        var related = Site.Index!.Terms.Terms.SelectMany(t => t.FrontMatter.Related.Select(r => r.Value).Prepend(t.Slug)).Select(slug => $"/glossary/{slug}/").Distinct().Order(StringComparer.Ordinal).ToArray();

        Assert.Equal(related, map.QuerySelectorAll("svg a").Select(a => a.GetAttribute("href")!).Order(StringComparer.Ordinal));
        Assert.Equal(related, map.QuerySelectorAll("li > a:first-child").Select(a => a.GetAttribute("href")!).Order(StringComparer.Ordinal));
        Assert.Equal(2 * map.QuerySelectorAll(".arcs path").Length, map.QuerySelectorAll("li > a:not(:first-child)").Length);
    }

    [Fact]
    public void The_evidence_page_says_of_every_reference_what_cites_it()
    {
        var citing = Site.Pages.Where(page => page.Path != Printed).SelectMany(page => page.Main.QuerySelectorAll("#_references li[id^=_ref-]").Select(item => (page.Url, item))).ToArray();
        var entries = Site.Page("evidence/index.html").Main.QuerySelectorAll(".evidence-item").ToArray();

        Assert.Equal(Site.Index!.Bibliography.References.Select(r => "_source-" + r.Id).Order(StringComparer.Ordinal), entries.Select(e => e.Id!).Order(StringComparer.Ordinal));
        Assert.NotEmpty(citing);
        Assert.Equal(citing.Length, entries.Sum(entry => entry.QuerySelectorAll("details a").Length));
        Assert.Equal(citing.Select(c => c.Url).Distinct().Order(StringComparer.Ordinal), entries.SelectMany(e => e.QuerySelectorAll("details a")).Select(a => a.GetAttribute("href")!).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_sitemap_lists_the_pages_but_404_and_the_printed_site()
    {
        var listed = System.Xml.Linq.XDocument.Parse(Site.Text("sitemap.xml")).Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value).AbsolutePath).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(Site.Pages.Select(p => p.Url).Where(u => u is not ("/404.html" or "/print/")).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
