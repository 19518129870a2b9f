using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;
using SourceSpan = StaticBackSite.Sources.SourceSpan;

namespace StaticBackSite.Content.Syntax.RawHtml;

/// <summary>The elements and attributes of HTML that a page may hold: what GitHub allows, and films and sounds with controls. Nothing here runs or asks another host by itself.</summary>
internal static partial class HtmlAllowList
{
    /// <summary>Elements of blocks, which may hold Markdown between blank lines.</summary>
    private static readonly FrozenSet<string> Blocks = Set("address article aside blockquote caption col colgroup dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul");

    private static readonly FrozenSet<string> Inlines = Set("a abbr audio b bdi bdo br cite code data del dfn em i img ins kbd mark picture q rp rt ruby s samp small source span strong sub sup time tt u var video wbr");

    private static readonly FrozenSet<string> Voids = Set("br col hr img source wbr");

    /// <summary>What is inside them is no HTML.</summary>
    private static readonly FrozenSet<string> RawTexts = Set("iframe math noembed noframes noscript plaintext script style svg template textarea title xmp");

    /// <summary>Elements that mean no more than another one.</summary>
    private static readonly FrozenDictionary<string, string> Others = new Dictionary<string, string>
    {
        // A page's only first-level heading is its title; its landmarks are the theme's.
        ["h1"] = "h2",
        ["main"] = "div",
        ["header"] = "div",
        ["footer"] = "div",
        ["nav"] = "div",
        ["aside"] = "div",
        ["section"] = "div",
        ["article"] = "div",
        ["address"] = "div",
        ["tt"] = "code",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Which open element ends where another begins (HTML, 13.1.2.4).</summary>
    private static readonly FrozenDictionary<string, FrozenSet<string>> EndedBy = new Dictionary<string, FrozenSet<string>>
    {
        ["p"] = Blocks,
        ["li"] = Set("li"),
        ["dt"] = Set("dt dd"),
        ["dd"] = Set("dt dd"),
        ["td"] = Set("td th tr tbody tfoot thead"),
        ["th"] = Set("td th tr tbody tfoot thead"),
        ["tr"] = Set("tr tbody tfoot thead"),
        ["thead"] = Set("tbody tfoot"),
        ["tbody"] = Set("tbody tfoot"),
        ["tfoot"] = Set("tbody"),
        ["caption"] = Set("tr tbody thead tfoot colgroup"),
        ["colgroup"] = Set("tr tbody thead tfoot"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, FrozenSet<string>> Attributes = new Dictionary<string, FrozenSet<string>>
    {
        ["img"] = Set("width height align"),
        ["div"] = Set("align"),
        ["p"] = Set("align"),
        ["table"] = Set("align"),
        ["tr"] = Set("align"),
        ["h1"] = Set("align"),
        ["h2"] = Set("align"),
        ["h3"] = Set("align"),
        ["h4"] = Set("align"),
        ["h5"] = Set("align"),
        ["h6"] = Set("align"),
        ["td"] = Set("align colspan rowspan width"),
        ["th"] = Set("align colspan rowspan scope width"),
        ["col"] = Set("span"),
        ["colgroup"] = Set("span"),
        ["ol"] = Set("start reversed"),
        ["li"] = Set("value"),
        ["details"] = Set("open"),
        ["time"] = Set("datetime"),
        ["del"] = Set("datetime"),
        ["ins"] = Set("datetime"),
        ["video"] = Set("width height loop muted"),
        ["audio"] = Set("loop muted"),
        ["source"] = Set("type media width height"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Attributes that say where something is, which is found like every link; a picture's words; and what is made anew in any case.</summary>
    private static readonly FrozenDictionary<string, FrozenSet<string>> Read = new Dictionary<string, FrozenSet<string>>
    {
        ["a"] = Set("href name"),
        ["img"] = Set("src srcset sizes alt loading decoding"),
        ["video"] = Set("src controls poster"),
        ["audio"] = Set("src controls"),
        ["source"] = Set("src srcset sizes"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool Allows(string name) => Blocks.Contains(name) || Inlines.Contains(name) || name == "center";

    public static bool IsBlock(string name) => Blocks.Contains(name) || name == "center";

    public static bool IsVoid(string name) => Voids.Contains(name);

    public static bool IsRawText(string name) => RawTexts.Contains(name);

    public static bool Ends(string next, string open) => EndedBy.TryGetValue(open, out var ends) && ends.Contains(next);

    /// <summary>Whether its end is often left out, with or without a following one.</summary>
    public static bool MayLackEnd(string name) => EndedBy.ContainsKey(name);

    public static string Written(string name) => Others.GetValueOrDefault(name, name);

    public static bool IsRead(string element, string attribute) => attribute == "id" || (Read.TryGetValue(element, out var names) && names.Contains(attribute));

    /// <summary>Whether the attribute goes to the page with this value.</summary>
    public static bool Keeps(string element, string attribute, string value) =>
        (attribute is "title" or "lang" or "dir" || (Attributes.TryGetValue(element, out var names) && names.Contains(attribute))) && IsValue(attribute, value);

    private static bool IsValue(string attribute, string value) => attribute switch
    {
        "title" => true,
        "lang" or "type" or "media" or "datetime" => Words().IsMatch(value),
        "dir" => value is "ltr" or "rtl" or "auto",
        "align" => value.ToLowerInvariant() is "left" or "right" or "center" or "justify" or "top" or "middle" or "bottom",
        "scope" => value is "row" or "col" or "rowgroup" or "colgroup",
        "open" or "reversed" or "loop" or "muted" => true,
        _ => Number().IsMatch(value),
    };

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"^[\w ():,./+-]{0,100}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Words();

    [GeneratedRegex(@"^-?[0-9]{1,5}(?:px|%)?\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}

/// <summary>Makes the node of an allowed opening tag, with those of its attributes that a page may hold; the rest is reported.</summary>
internal sealed class MakeElement(SourceText source, DiagnosticBag diagnostics)
{
    /// <param name="tag">Its element is allowed.</param>
    /// <param name="at">Where a character of the tag's text is in the file.</param>
    public Inline Of(HtmlTag tag, SourceSpan span, Func<int, int> at)
    {
        var attributes = Kept(tag, span);
        Inline node = tag.Name switch
        {
            "br" => new LineBreakInline { IsHard = true },
            "img" => Picture(tag, attributes, at),
            "a" when tag.Attributes.Any(a => a.Name == "href") => Link(tag, attributes, at),
            _ => Element(tag, attributes, at),
        };
        node.Span = new Markdig.Syntax.SourceSpan(span.Start, span.End - 1);
        if (IdOf(tag, span) is { } id)
            node.GetAttributes().Id = id;
        return node;
    }

    private ImmutableArray<(string Name, string Value)> Kept(HtmlTag tag, SourceSpan span)
    {
        var kept = ImmutableArray.CreateBuilder<(string, string)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, value, _, _) in tag.Attributes)
        {
            if (HtmlAllowList.IsRead(tag.Name, name))
                continue;
            if (seen.Add(name) && HtmlAllowList.Keeps(tag.Name, name, value))
                kept.Add((name, value));
            else if (name.StartsWith("on", StringComparison.Ordinal) || name is "srcdoc" or "formaction")
                diagnostics.Report(RawHtmlCodes.Forbidden, source, span, $"`{name}` would run a script, which no page may hold", $"delete the attribute `{name}`");
            else
                diagnostics.Report(RawHtmlCodes.Dropped, source, span, $"`<{tag.Name}>` keeps no attribute `{name}{(value.Length is > 0 and < 40 ? $"=\"{value}\"" : "")}`", $"delete it; the text around it is published");
        }
        return kept.DrainToImmutable();
    }

    private string? IdOf(HtmlTag tag, SourceSpan span)
    {
        var id = tag.Attributes.FirstOrDefault(a => a.Name == "id").Value ?? (tag.Name == "a" ? tag.Attributes.FirstOrDefault(a => a.Name == "name").Value : null);
        if (id is null)
            return null;
        if (id.Length > 0 && !id.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
            return id;
        diagnostics.Report(RawHtmlCodes.Dropped, source, span, $"`{id}` cannot be an id", "write letters, digits and hyphens, without spaces");
        return null;
    }

    private static HtmlLink Link(HtmlTag tag, ImmutableArray<(string, string)> attributes, Func<int, int> at) => At(new HtmlLink { Attributes = attributes }, tag, "href", at);

    private static HtmlLink Picture(HtmlTag tag, ImmutableArray<(string, string)> attributes, Func<int, int> at)
    {
        var picture = At(new HtmlLink { IsImage = true, Attributes = attributes }, tag, "src", at);
        if (tag.Attributes.FirstOrDefault(a => a.Name == "alt") is { Value.Length: > 0 } alt)
            picture.AppendChild(new LiteralInline(alt.Value) { Span = new Markdig.Syntax.SourceSpan(at(alt.Start), at(alt.Start + alt.Length - 1)) });
        return picture;
    }

    private static HtmlElement Element(HtmlTag tag, ImmutableArray<(string, string)> attributes, Func<int, int> at)
    {
        var element = tag.Name == "center" ? new HtmlElement("div") { Attributes = [("align", "center")] } : new HtmlElement(tag.Name) { Attributes = attributes };
        if (tag.Name is not ("video" or "audio" or "source"))
            return element;
        element.SourceName = tag.Name == "source" && tag.Attributes.Any(a => a.Name == "srcset") ? "srcset" : "src";
        if (tag.Attributes.Any(a => a.Name == element.SourceName))
            element.Source = At(new HtmlLink(), tag, element.SourceName, at);
        if (tag.Name == "video" && tag.Attributes.Any(a => a.Name == "poster"))
            element.Poster = At(new HtmlLink(), tag, "poster", at);
        if (element is { SourceName: "srcset", Source: { Url: { } candidates } source })
            source.Url = FirstCandidate(candidates);
        return element;
    }

    /// <summary>Of several pictures for several screens the first, without the screen that it is for: <c>a.png 2x, b.png</c> is <c>a.png</c>.</summary>
    private static string FirstCandidate(string candidates) => candidates.Split([' ', ',', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";

    private static HtmlLink At(HtmlLink link, HtmlTag tag, string attribute, Func<int, int> at)
    {
        var address = tag.Attributes.FirstOrDefault(a => a.Name == attribute);
        link.Url = address.Value?.Trim() ?? "";
        if (address is { Length: > 0 })
            link.UrlSpan = new Markdig.Syntax.SourceSpan(at(address.Start), at(address.Start + address.Length - 1));
        return link;
    }
}
