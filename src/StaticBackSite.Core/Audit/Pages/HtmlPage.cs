using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using StaticBackSite.Diagnostics;
using StaticBackSite.Outputs;
using StaticBackSite.Reading;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Audit.Pages;

/// <summary>One published page as a browser sees it with scripts off. It lives only while the rules of the page run.</summary>
internal sealed class HtmlPage
{
    private static readonly HtmlParserOptions ParserOptions = new() { IsKeepingSourceReferences = true };

    private readonly ILookup<string, IElement> _byName;
    private readonly ILookup<string, IElement> _byAttribute;
    private readonly Dictionary<string, IElement> _byId = new(StringComparer.Ordinal);
    private readonly Lazy<ILookup<string, IElement>> _landmarks;
    private NameIndex? _ids;
    private readonly Lazy<Dictionary<IElement, int>> _order;

    private HtmlPage(OutputFile file, SourceText source)
    {
        File = file;
        Source = source;
        Document = new HtmlParser(ParserOptions).ParseDocument(source.Text);
        Elements = [.. Document.All];
        _byName = Elements.ToLookup(element => element.LocalName, StringComparer.Ordinal);
        _byAttribute = Elements
            .SelectMany(element => element.Attributes.Select(attribute => (attribute.LocalName, element)))
            .ToLookup(pair => pair.LocalName, pair => pair.element, StringComparer.Ordinal);
        foreach (var element in With("id").Where(e => !string.IsNullOrEmpty(e.Id)))
            _byId.TryAdd(element.Id!, element);
        _landmarks = new(() => Elements.Where(e => Landmark.RoleOf(e) is not null && !e.IsHidden()).ToLookup(e => Landmark.RoleOf(e)!, StringComparer.Ordinal));
        _order = new(() => Elements.Select((element, index) => (element, index)).ToDictionary(pair => pair.element, pair => pair.index));
        Refresh = _byName["meta"].FirstOrDefault(RedirectAddress.IsRedirect);
        Kind = Refresh is not null ? PageKind.Redirect
            : new SourcePath(file.Path.Value).FileName == "404.html" ? PageKind.NotFound
            : PageKind.Page;
    }

    public OutputFile File { get; }

    public SourceText Source { get; }

    public IDocument Document { get; }

    public PageKind Kind { get; }

    /// <summary>The <c>meta</c> element that sends readers on; null where there is none.</summary>
    public IElement? Refresh { get; }

    /// <summary>All elements in document order.</summary>
    public ImmutableArray<IElement> Elements { get; }

    public IElement? Main => All("main").FirstOrDefault(main => !main.IsHidden());

    public static HtmlPage Parse(OutputFile file, DiagnosticBag diagnostics)
    {
        var source = DecodeText.From(new SourceFile(new SourcePath(file.Path.Value), file.Content), diagnostics);
        var flat = NestingLimit.Flatten(source.Text, out var deep);
        if (deep < 0)
            return new HtmlPage(file, source);
        diagnostics.Report(AuditCodes.DeepPage, source, new SourceSpan(deep, 1), $"this page is nested more deeply than {NestingLimit.Most} levels", "close the elements that were left open, or nest fewer");
        return new HtmlPage(file, new SourceText(source.Path, flat));
    }

    public IEnumerable<IElement> All(string name) => _byName[name];

    /// <summary>The elements that have this attribute, in document order.</summary>
    public IEnumerable<IElement> With(string attribute) => _byAttribute[attribute];

    /// <summary>The names of all attributes in the page.</summary>
    public IEnumerable<string> Attributes => _byAttribute.Select(group => group.Key);

    /// <summary>The visible parts of the page that have this role.</summary>
    public IEnumerable<IElement> Landmarks(string role) => _landmarks.Value[role];

    /// <summary>All ids, for suggestions.</summary>
    public NameIndex Ids => _ids ??= new NameIndex(_byId.Keys);

    public IElement? ById(string id) => _byId.GetValueOrDefault(id);

    public SourceLocation At(IElement? element) => Source.LocationOf(element is null ? default : SpanOf(element));

    /// <summary>The start tag of an element; where the parser made the element up, the nearest tag before it.</summary>
    public SourceSpan SpanOf(IElement element)
    {
        var start = element.SourceReference?.Position.Index ?? -1;
        if (start < 0)
            start = FindStart(element);
        var end = Source.Text.IndexOf('>', start);
        return SourceSpan.Between(start, end < 0 ? Source.Text.Length : end + 1);
    }

    /// <summary>The parser forgets where the root of an SVG drawing stands: it is the next such tag after the element before it.</summary>
    private int FindStart(IElement element)
    {
        var before = 0;
        for (var i = _order.Value[element] - 1; i >= 0 && before == 0; i--)
            before = Math.Max(0, Elements[i].SourceReference?.Position.Index ?? 0);
        var start = Source.Text.IndexOf("<" + element.LocalName, before, StringComparison.OrdinalIgnoreCase);
        return start < 0 ? before : start;
    }
}
