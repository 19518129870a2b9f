using System.Buffers;
using System.Collections.Frozen;
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

/// <summary>
/// Makes pages no deeper than browsers make them: Blink and WebKit put what is nested more deeply than 512 levels side by
/// side. Without such a limit the time to read a page would grow with the square of its depth.
/// </summary>
internal static class NestingLimit
{
    public const int Most = 512;

    /// <summary>Elements that hold nothing, and those whose end tag may be left out, which nest no further.</summary>
    private static readonly FrozenSet<string> Flat = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
        "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "rt", "rp", "html", "head", "body");

    private static readonly FrozenSet<string> Raw = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "script", "style", "textarea", "title");

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\n\f/>");

    /// <summary>The page with blanks in place of every tag that lies too deep, so that all places stay the same.</summary>
    /// <param name="first">Where the first of them stands; negative where there is none.</param>
    public static string Flatten(string html, out int first)
    {
        first = -1;
        char[]? flat = null;
        var depth = 0;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = Next(html, at))
        {
            var isEnd = html[at + 1] == '/';
            var name = NameAt(html, at + (isEnd ? 2 : 1));
            if (name.Length == 0 || Flat.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
                continue;
            var tag = html.AsSpan(at);
            tag = tag.IndexOf('>') is var close and >= 0 ? tag[..(close + 1)] : tag;
            if (!isEnd && tag is [.., '/', '>'])
                continue;
            var isTooDeep = isEnd ? depth-- > Most : ++depth > Most;
            depth = Math.Max(0, depth);
            if (!isTooDeep)
                continue;
            first = first < 0 ? at : first;
            (flat ??= html.ToCharArray()).AsSpan(at, tag.Length).Fill(' ');
        }
        return flat is null ? html : new string(flat);
    }

    /// <summary>The next tag: what stands in comments and scripts is none.</summary>
    private static int Next(string html, int at)
    {
        var rest = html.AsSpan(at);
        if (rest.StartsWith("<!--"))
            return After(html, "-->", at + 4);
        var name = NameAt(html, at + 1);
        return Raw.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name) ? After(html, $"</{name}", at + 1) : html.IndexOf('<', at + 1);
    }

    /// <summary>The end tag itself counts, the end of a comment does not.</summary>
    private static int After(string html, string end, int from) =>
        html.IndexOf(end, from, StringComparison.OrdinalIgnoreCase) is not (var found and >= 0) ? -1 : end[0] == '<' ? found : html.IndexOf('<', found);

    private static ReadOnlySpan<char> NameAt(string html, int at)
    {
        if (at >= html.Length || !char.IsAsciiLetter(html[at]))
            return [];
        var rest = html.AsSpan(at);
        return rest.IndexOfAny(NameEnds) is var end and >= 0 ? rest[..end] : rest;
    }
}
