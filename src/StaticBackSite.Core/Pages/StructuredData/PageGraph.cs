using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Content.Data;
using StaticBackSite.Content.Syntax;
using StaticBackSite.Linking;
using StaticBackSite.Routing;

namespace StaticBackSite.Pages.StructuredData;

/// <summary>
/// What search engines are told of a page, as JSON-LD. It says nothing that the page does not show: no review that has not
/// happened, no date that is not recorded, no text that readers cannot see.
/// </summary>
internal sealed record PageGraph(WebPage Page, BreadcrumbList? Breadcrumbs)
{
    // Letters stay letters; what could end a script element (<, >, &) is written as \u003c and so on.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <returns>Null for a page that is no text to read.</returns>
    public static PageGraph? Of(PageModel model, LinkedDocument page, PublishedSite site)
    {
        if (!model.IsSearched)
            return null;
        var described = Describe(model, page, site);
        foreach (var description in site.Definition.Descriptions)
            described = description(described, model, page, site);
        return new PageGraph(described, Trail(model, site.Index));
    }

    /// <summary>Writes the graph as UTF-8, safe inside a script element.</summary>
    public void WriteTo(IBufferWriter<byte> into)
    {
        using var json = new Utf8JsonWriter(into, Options);
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteStartArray("@graph");
        Page.Write(json);
        Breadcrumbs?.Write(json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A thing as it stands in any graph.</summary>
    internal static byte[] Written(Thing thing)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
            thing.Write(json);
        return bytes.WrittenSpan.ToArray();
    }

    private static WebPage Describe(PageModel model, LinkedDocument page, PublishedSite site) => new([model.Type == PageType.About ? "AboutPage" : "WebPage"], model.CanonicalUrl, model.Title)
    {
        Description = (model as ArticlePage)?.MainMessage,
        InLanguage = site.Index.Site.Locale,
        IsPartOf = site.WebSite,
        Publisher = site.Publisher,
        DateModified = page.Parsed.FrontMatter.Changes.Max(change => change.Date),
        Citation = model.References.IsEmpty ? null : [.. model.References.Select(Work)],
    };

    internal static WrittenThing WebSite(SiteConfiguration site) => new(new NamedThing("WebSite", site.Name, site.AbsoluteUrl(Routing.UrlPath.Root)));

    internal static WrittenThing? Publisher(SiteConfiguration site, PublishedAssets assets)
    {
        var logo = assets.IconPictures is [.., var largest] ? site.Url.GetLeftPart(UriPartial.Authority) + largest.Url : null;
        return site.Publisher is { } name ? new(new NamedThing("Organization", name, site.AbsoluteUrl(Routing.UrlPath.Root)) { Logo = logo }) : null;
    }

    /// <summary>The page has the words of the source already, so its address is enough, which also is the name of a paper with a DOI.</summary>
    private static Thing Work(NumberedReference reference) =>
        reference.Links is [var link, ..] ? new Address(link.Url) : new NamedThing("CreativeWork", reference.Title);

    private static BreadcrumbList? Trail(PageModel model, SiteIndex index)
    {
        if (model.Breadcrumbs.IsEmpty)
            return null;
        var host = index.Site.Url.GetLeftPart(UriPartial.Authority);
        ImmutableArray<Crumb> crumbs = [.. model.Breadcrumbs, new Crumb(model.Url, model.Title)];
        return new BreadcrumbList([.. crumbs.Select((crumb, place) => new ListItem(place + 1, crumb.Title, crumb.Url is { } url ? host + url : null))]);
    }
}

/// <summary>A page of questions: the headings that end in a question mark, with the paragraphs and lists below them.</summary>
internal static class DescribeQuestions
{
    public static WebPage In(WebPage described, PageModel page, LinkedDocument source, PublishedSite site) =>
        page.Type == PageType.Faq && Find(source.Parsed, site.Index.Sources) is { IsEmpty: false } questions
            ? described with { Type = [.. described.Type, "FAQPage"], MainEntity = questions }
            : described;

    private static ImmutableArray<Question> Find(ParsedDocument page, SingleSources sources)
    {
        var questions = ImmutableArray.CreateBuilder<Question>();
        var answer = new List<string>();
        string? question = null;
        foreach (var block in page.Tree.Root)
        {
            if (block is HeadingBlock heading)
            {
                Add(questions, question, answer);
                question = InlineText.Of(heading.Inline) is { } text && text.EndsWith('?') ? text : null;
                answer.Clear();
            }
            else if (question is not null)
                answer.AddRange(Paragraphs(block, sources));
        }
        Add(questions, question, answer);
        return questions.DrainToImmutable();
    }

    private static void Add(ImmutableArray<Question>.Builder questions, string? question, List<string> answer)
    {
        if (question is not null && answer.Count > 0)
            questions.Add(new Question(question, new Answer(string.Join('\n', answer))));
    }

    private static IEnumerable<string> Paragraphs(Block block, SingleSources sources) => block switch
    {
        ParagraphBlock { Inline: { } inline } => Words(inline, sources) is { Length: > 0 } words ? [words] : [],
        ListBlock or ListItemBlock => ((ContainerBlock)block).SelectMany(child => Paragraphs(child, sources)),
        _ => [],
    };

    private static string Words(ContainerInline inline, SingleSources sources)
    {
        var text = new StringBuilder();
        Append(text, inline, sources);
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static void Append(StringBuilder text, Inline inline, SingleSources sources)
    {
        if (inline is SiteInline own)
            text.Append(own.ShownWords(sources));
        else if (inline is LinkInline { IsImage: true })
            return;
        else if (inline is ContainerInline container)
        {
            foreach (var child in container)
                Append(text, child, sources);
        }
        else
            InlineText.Append(text, inline);
    }
}

/// <summary>What a page says of the glossary: the terms that it speaks of most, the term that it explains, or all of them.</summary>
internal static class DescribeTerms
{
    private const int MostSubjects = 5;

    public static WebPage In(WebPage described, PageModel page, LinkedDocument source, PublishedSite site) => page switch
    {
        TermPage term => described with { MainEntity = [Term(term, site)] },
        GlossaryPage => described with { About = Subjects(source, site), MainEntity = [new DefinedTermSet(page.Title, page.CanonicalUrl, [.. site.Index.Terms.Terms.Select(term => site.TermData[term])])] },
        _ => described with { About = Subjects(source, site) },
    };

    /// <summary>The terms that the page mentions most often, as far as it links them.</summary>
    private static ImmutableArray<Thing>? Subjects(LinkedDocument page, PublishedSite site)
    {
        ImmutableArray<Thing> subjects = [.. page.MentionedTerms.Where(m => m.IsLinked).OrderByDescending(m => m.Times).Take(MostSubjects).Select(m => site.TermData[m.Term])];
        return subjects.IsEmpty ? null : subjects;
    }

    private static DefinedTerm Term(TermPage page, PublishedSite site) => new(
        page.Title,
        page.Definition,
        page.OtherNames.IsEmpty ? null : page.OtherNames,
        site.Index.Page(new($"{WellKnownAddresses.Glossary}/index.md")) is { } glossary
            ? new NamedThing("DefinedTermSet", glossary.FrontMatter.Label, site.Index.Site.AbsoluteUrl(glossary.Route.Url))
            : null);
}
