using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Content.Glossary;
using StaticBackSite.Health.Reviews;
using StaticBackSite.Linking;

namespace StaticBackSite.Pages.StructuredData;

/// <summary>
/// What search engines are told of a page, as JSON-LD in the words of schema.org. It says nothing that the page does not
/// show: no review that nobody has done, no date that is not recorded, no text that readers cannot see.
/// </summary>
internal sealed class WriteStructuredData
{
    private const int MostSubjects = 5;

    // Letters stay letters; what could end a script element (<, >, &) is written as \u003c and so on.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    // One for each thread.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _room;

    private readonly Utf8JsonWriter _json;
    private readonly PageModel _model;
    private readonly LinkedDocument _page;
    private readonly PublishedSite _site;

    private WriteStructuredData(Utf8JsonWriter json, PageModel model, LinkedDocument page, PublishedSite site)
    {
        _json = json;
        _model = model;
        _page = page;
        _site = site;
    }

    private SiteIndex Index => _site.Index;

    /// <summary>Whether the site is about health: it says when to get help.</summary>
    private bool IsMedical => Index.Sources.RedFlags is not null;

    public static WrittenHtml Of(PageModel model, LinkedDocument page, PublishedSite site)
    {
        if (!model.IsSearched)
            return default;
        var bytes = _room ??= new ArrayBufferWriter<byte>(4096);
        bytes.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(bytes, Options))
            new WriteStructuredData(json, model, page, site).Write();
        return new WrittenHtml(bytes.WrittenSpan.ToArray());
    }

    /// <summary>What every page says of a term that it is about.</summary>
    public static byte[] Of(Term term, SiteIndex index)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("@type", "DefinedTerm");
            json.WriteString("name", term.Title);
            json.WriteString("url", index.Site.AbsoluteUrl(term.Document.Route.Url));
            json.WriteEndObject();
        }
        return bytes.WrittenSpan.ToArray();
    }

    private void Write()
    {
        _json.WriteStartObject();
        _json.WriteString("@context", "https://schema.org");
        _json.WriteStartArray("@graph");
        WritePage();
        if (!_model.Breadcrumbs.IsEmpty)
            WriteBreadcrumbs();
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WritePage()
    {
        var site = Index.Site;
        var questions = _model.Type == PageType.Faq ? FindQuestions.In(_page.Parsed, Index.Sources) : [];
        _json.WriteStartObject();
        WriteType(!questions.IsEmpty);
        _json.WriteString("url", _model.CanonicalUrl);
        _json.WriteString("name", _model.Title);
        if (_model is ArticlePage { MainMessage: { } message })
            _json.WriteString("description", message);
        _json.WriteString("inLanguage", site.Locale);
        WriteNamed("isPartOf", "WebSite", site.Name, site.AbsoluteUrl(Routing.UrlPath.Root));
        if (site.Publisher is { } publisher)
            WriteNamed("publisher", "Organization", publisher);
        WriteReview();
        if (IsMedical)
            WriteNamed("audience", "Patient");
        WriteSubjects();
        WriteCitations();
        WriteTerms();
        WriteQuestions(questions);
        _json.WriteEndObject();
    }

    private void WriteType(bool hasQuestions)
    {
        var isReading = _model.Type is PageType.Article or PageType.Explainer or PageType.Reason or PageType.Safety or PageType.Exercise or PageType.SelfCare or PageType.RedFlags or PageType.Guide or PageType.Faq or PageType.Term;
        var type = IsMedical && isReading ? "MedicalWebPage" : _model.Type == PageType.About ? "AboutPage" : "WebPage";
        if (!hasQuestions)
        {
            _json.WriteString("@type", type);
            return;
        }
        _json.WriteStartArray("@type");
        _json.WriteStringValue(type);
        _json.WriteStringValue("FAQPage");
        _json.WriteEndArray();
    }

    private void WriteReview()
    {
        var front = _page.Parsed.FrontMatter;
        if (front.Changes.Max(change => change.Date) is { } changed)
            WriteDate("dateModified", changed);
        // An edit is no review: the day of one is given only where a health professional has checked these words.
        if (_model.Review?.ClinicalReview is not { State: ClinicalReviewState.Current } review)
            return;
        WriteDate("lastReviewed", front.ClinicalReview!.Date);
        _json.WriteStartObject("reviewedBy");
        _json.WriteString("@type", "Person");
        _json.WriteString("name", review.Name);
        _json.WriteString("jobTitle", review.Role);
        _json.WriteEndObject();
    }

    /// <summary>The terms that the page speaks of most, as far as it links them.</summary>
    private void WriteSubjects()
    {
        if (_model is TermPage)
            return;
        var subjects = _page.MentionedTerms.Where(m => m.IsLinked).OrderByDescending(m => m.Times).Take(MostSubjects).Select(m => m.Term).ToArray();
        if (subjects.Length == 0)
            return;
        _json.WriteStartArray("about");
        foreach (var term in subjects)
            WriteTerm(term);
        _json.WriteEndArray();
    }

    private void WriteCitations()
    {
        if (_model.References.IsEmpty)
            return;
        _json.WriteStartArray("citation");
        foreach (var reference in _model.References)
        {
            _json.WriteStartObject();
            _json.WriteString("@type", reference.Links is [{ Title: var first }, ..] && first.StartsWith("doi:", StringComparison.Ordinal) ? "ScholarlyArticle" : "CreativeWork");
            _json.WriteString("name", reference.Title);
            if (reference.Links is [var link, ..])
                _json.WriteString("url", link.Url);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void WriteTerms()
    {
        if (_model is TermPage page)
        {
            _json.WriteStartObject("mainEntity");
            _json.WriteString("@type", "DefinedTerm");
            _json.WriteString("name", page.Title);
            _json.WriteString("description", page.Definition);
            WriteList("alternateName", page.OtherNames);
            if (Index.Page(new($"{Routing.WellKnownAddresses.Glossary}/index.md")) is { } glossary)
                WriteNamed("inDefinedTermSet", "DefinedTermSet", glossary.FrontMatter.Label, Index.Site.AbsoluteUrl(glossary.Route.Url));
            _json.WriteEndObject();
        }
        else if (_model is GlossaryPage)
        {
            _json.WriteStartObject("mainEntity");
            _json.WriteString("@type", "DefinedTermSet");
            _json.WriteString("name", _model.Title);
            _json.WriteString("url", _model.CanonicalUrl);
            _json.WriteStartArray("hasDefinedTerm");
            foreach (var term in Index.Terms.Terms)
                WriteTerm(term);
            _json.WriteEndArray();
            _json.WriteEndObject();
        }
    }

    private void WriteQuestions(ImmutableArray<Question> questions)
    {
        if (questions.IsEmpty)
            return;
        _json.WriteStartArray("mainEntity");
        foreach (var question in questions)
        {
            _json.WriteStartObject();
            _json.WriteString("@type", "Question");
            _json.WriteString("name", question.Text);
            _json.WriteStartObject("acceptedAnswer");
            _json.WriteString("@type", "Answer");
            _json.WriteString("text", question.Answer);
            _json.WriteEndObject();
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void WriteBreadcrumbs()
    {
        var host = Index.Site.Url.GetLeftPart(UriPartial.Authority);
        _json.WriteStartObject();
        _json.WriteString("@type", "BreadcrumbList");
        _json.WriteStartArray("itemListElement");
        var position = 0;
        foreach (var crumb in _model.Breadcrumbs.Append(new Crumb(_model.Url, _model.Title)))
        {
            _json.WriteStartObject();
            _json.WriteString("@type", "ListItem");
            _json.WriteNumber("position", ++position);
            _json.WriteString("name", crumb.Title);
            if (crumb.Url is { } url)
                _json.WriteString("item", host + url);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteTerm(Term term) => _json.WriteRawValue(_site.TermData[term], skipInputValidation: true);

    private void WriteNamed(string property, string type, string? name = null, string? url = null)
    {
        _json.WriteStartObject(property);
        _json.WriteString("@type", type);
        if (name is not null)
            _json.WriteString("name", name);
        if (url is not null)
            _json.WriteString("url", url);
        _json.WriteEndObject();
    }

    private void WriteList(string property, ImmutableArray<string> texts)
    {
        if (texts.IsEmpty)
            return;
        _json.WriteStartArray(property);
        foreach (var text in texts)
            _json.WriteStringValue(text);
        _json.WriteEndArray();
    }

    private void WriteDate(string property, DateOnly date) => _json.WriteString(property, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
