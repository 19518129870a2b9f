using System.Buffers.Text;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using StaticBackSite.Routing;

namespace StaticBackSite.Content.Syntax.Figures;

/// <summary>
/// Writes a drawing anew from its tree, as markup that HTML and XML parsers read alike: no prefixes, no CDATA, every value
/// in quotation marks and every sign of markup escaped.
/// </summary>
/// <param name="sheet">The style sheet that the file keeps.</param>
/// <param name="shapes">The id that the shapes have together in the file, where pages refer to them there.</param>
internal sealed class DrawingMarkup(DrawingProblems problems, bool isFile, string sheet = "", string? shapes = null)
{
    private readonly ImmutableArray<DrawingPiece>.Builder _pieces = ImmutableArray.CreateBuilder<DrawingPiece>();
    private readonly ImmutableArray<SvgLink>.Builder _links = ImmutableArray.CreateBuilder<SvgLink>();
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly StringBuilder _text = new();

    public ImmutableArray<SvgLink> Links => _links.ToImmutable();

    /// <summary>The short name of the id that stands in a page for that of the file.</summary>
    public string IdOf(string id) => isFile ? id : _ids.TryGetValue(id, out var known) ? known : _ids[id] = (_ids.Count + 1).ToString(CultureInfo.InvariantCulture);

    public ImmutableArray<DrawingPiece> Write(DrawingElement root, IEnumerable<string> alwaysNamed)
    {
        _named.UnionWith(alwaysNamed);
        foreach (var element in root.All())
            _named.UnionWith(NamedBy(element));
        WriteElement(root, isRoot: true);
        Flush();
        return _pieces.ToImmutable();
    }

    /// <summary>The root with its names, and a reference to the shapes in its file, which the colours of the page reach.</summary>
    public ImmutableArray<DrawingPiece> WriteShell(DrawingElement root, IEnumerable<string> alwaysNamed, int frames)
    {
        _named.UnionWith(alwaysNamed);
        WriteStart(root, isRoot: true);
        _text.Append('>');
        foreach (var words in root.Children.Where(IsName))
        {
            if (words.Name == "title" && words.Attribute("id") is { } id && _named.Contains(id))
                PlaceTitle(words);
            else
                WriteElement(words);
        }
        // The stylesheet counts the frames of a strip by the parts in it.
        _text.Append(frames == 0 ? "<use href=\"" : $"<g class=\"{FilmStrip.Class}\"><use href=\"");
        Place(DrawingPieceKind.File);
        _text.Append('#').Append(shapes).Append("\"/>");
        for (var frame = 1; frame < frames; frame++)
            _text.Append("<g/>");
        _text.Append(frames == 0 ? "</svg>" : "</g></svg>");
        Flush();
        return _pieces.ToImmutable();
    }

    private void PlaceTitle(DrawingElement title)
    {
        Flush();
        WriteAll(title.Content);
        _pieces.Add(new DrawingPiece(DrawingPieceKind.Title, _text.ToString()));
        _text.Clear();
    }

    private static bool IsName(DrawingElement element) => element.Name is "title" or "desc";

    private static IEnumerable<string> NamedBy(DrawingElement element)
    {
        foreach (var (name, value) in element.Attributes)
        {
            if (name == "href" && value is ['#', .. var id])
                yield return id;
            foreach (var listed in DrawingNames.Lists.Contains(name) ? value.Split(' ') : DrawingReferences.AddressesIn(value))
                yield return listed;
        }
    }

    private void WriteElement(DrawingElement element, bool isRoot = false)
    {
        // A browser takes the first that it can show; the others are for other programs.
        IEnumerable<object> content = element.Name == "switch" ? element.Children.Take(1) : element.Content;
        var name = WriteStart(element, isRoot);
        if (element.Content.Count == 0 && sheet.Length == 0)
        {
            _text.Append("/>");
            return;
        }
        _text.Append('>');
        if (isRoot && sheet.Length > 0)
        {
            _text.Append("<style>");
            Escape(sheet);
            _text.Append("</style>");
        }
        if (isRoot && shapes is not null)
        {
            WriteAll(element.Children.Where(IsName));
            _text.Append("<g id=\"").Append(shapes).Append("\">");
            WriteAll(element.Content.Where(part => part is not DrawingElement words || !IsName(words)));
            _text.Append("</g>");
        }
        else
            WriteAll(content);
        _text.Append("</").Append(name).Append('>');
    }

    private string WriteStart(DrawingElement element, bool isRoot)
    {
        var name = element.Name == "switch" ? "g" : element.Name;
        _text.Append('<').Append(name);
        if (isRoot && isFile)
            _text.Append(" xmlns=\"").Append(DrawingNames.Svg).Append('"');
        foreach (var (attribute, value) in element.Attributes)
            WriteAttribute(element, attribute, value, isRoot);
        if (isFile && element.RestOfStyle.Length > 0)
            WriteValue("style", element.RestOfStyle);
        if (isRoot && !isFile)
            Place(DrawingPieceKind.Name);
        return name;
    }

    private void WriteAll(IEnumerable<object> content)
    {
        foreach (var child in content)
        {
            if (child is DrawingElement inner)
                WriteElement(inner);
            else
                Escape((string)child);
        }
    }

    private void WriteAttribute(DrawingElement element, string name, string value, bool isRoot)
    {
        if (name == "id")
            WriteId(value);
        else if (name == "class" && !isFile)
            Place(DrawingPieceKind.Class, value);
        else if (name == "href")
            WriteReference(element, value);
        else if (isRoot && !isFile && (name == "role" || name.StartsWith("aria-", StringComparison.Ordinal)))
            return;
        else if (DrawingNames.Lists.Contains(name))
            WriteIds(name, value);
        else
            WriteValue(name, value);
    }

    private void WriteId(string id)
    {
        if (!isFile && !_named.Contains(id))
            return;
        _text.Append(" id=\"");
        WriteName(id);
        _text.Append('"');
    }

    private void WriteReference(DrawingElement element, string value)
    {
        _text.Append(" href=\"");
        if (value is ['#', .. var id])
        {
            _text.Append('#');
            WriteName(id);
        }
        else if (element.Name == "a")
        {
            Place(DrawingPieceKind.Link, _links.Count.ToString(CultureInfo.InvariantCulture));
            var hash = value.IndexOf('#', StringComparison.Ordinal);
            _links.Add(new SvgLink(new UrlPath(hash < 0 ? value : value[..hash]), problems.LocationOf(element), hash < 0 ? null : value[(hash + 1)..]));
        }
        else
            Escape(value);
        _text.Append('"');
    }

    private void WriteIds(string name, string value)
    {
        _text.Append(' ').Append(name).Append("=\"");
        foreach (var (i, id) in value.Split(' ').Index())
        {
            if (i > 0)
                _text.Append(' ');
            WriteName(id);
        }
        _text.Append('"');
    }

    /// <summary>A value with the names of other parts in it.</summary>
    private void WriteValue(string name, string value)
    {
        _text.Append(' ').Append(name).Append("=\"");
        var from = 0;
        foreach (var id in name is "aria-label" ? [] : DrawingReferences.AddressesIn(value))
        {
            var at = value.IndexOf("url(#" + id, from, StringComparison.Ordinal) + "url(#".Length;
            Escape(value[from..at]);
            WriteName(id);
            from = at + id.Length;
        }
        Escape(value[from..]);
        _text.Append('"');
    }

    private void WriteName(string id)
    {
        if (!isFile)
            Place(DrawingPieceKind.Id);
        Escape(IdOf(id));
    }

    private void Place(DrawingPieceKind kind, string text = "")
    {
        Flush();
        _pieces.Add(new DrawingPiece(kind, text));
    }

    private void Flush()
    {
        if (_text.Length > 0)
            _pieces.Add(new DrawingPiece(DrawingPieceKind.Markup, _text.ToString()));
        _text.Clear();
    }

    private void Escape(string value)
    {
        foreach (var sign in value)
        {
            _ = sign switch
            {
                '&' => _text.Append("&amp;"),
                '<' => _text.Append("&lt;"),
                '>' => _text.Append("&gt;"),
                '"' => _text.Append("&quot;"),
                '\r' => _text.Append('\n'),
                _ => _text.Append(sign),
            };
        }
    }
}

/// <summary>
/// The parts of a drawing that name other parts: each name stands for one part, none leads back to itself, and what they
/// multiply stays small. A few lines of nested <c>use</c> would otherwise draw millions of shapes in every reader's browser.
/// </summary>
internal sealed class DrawingReferences(DrawingProblems problems)
{
    /// <summary>Elements that a browser draws once all references are followed.</summary>
    public const int MostDrawn = 50_000;

    private readonly Dictionary<string, DrawingElement> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<DrawingElement, long> _costs = [];
    private readonly HashSet<DrawingElement> _underWay = [];

    public IReadOnlyDictionary<string, DrawingElement> Parts => _parts;

    public void Check(DrawingElement root)
    {
        foreach (var element in root.All())
        {
            if (element.Attribute("id") is { } id && !_parts.TryAdd(id, element))
            {
                problems.Warn(element, $"the id `{id}` is used twice in this drawing, so a reference to it is not clear", "give one of the two parts another id");
                element.Attributes.Remove("id");
            }
        }
        foreach (var element in root.All())
            DropDangling(element);
        if (!problems.AreFatal && CostOf(root, 0) > MostDrawn && !problems.AreFatal)
            problems.Refuse(root, $"with all its references followed, this drawing has more than {MostDrawn:N0} elements", "use fewer parts that repeat other parts");
    }

    /// <summary>The parts that an element names, each as often as it is drawn.</summary>
    private IEnumerable<(DrawingElement Part, long Times)> NamedBy(DrawingElement element)
    {
        if (element.Name is not ("a" or "linearGradient" or "radialGradient") && element.Attribute("href") is ['#', .. var id] && _parts.TryGetValue(id, out var used))
            yield return (used, 1);
        foreach (var (name, value) in element.Attributes)
        {
            foreach (var named in AddressesIn(value))
            {
                if (_parts.TryGetValue(named, out var part) && part.Name is not ("linearGradient" or "radialGradient"))
                    yield return (part, TimesOf(name, element));
            }
        }
    }

    public static IEnumerable<string> AddressesIn(string value)
    {
        for (var at = value.IndexOf("url(#", StringComparison.Ordinal); at >= 0; at = value.IndexOf("url(#", at + 1, StringComparison.Ordinal))
            yield return value[(at + "url(#".Length)..value.IndexOf(')', at)];
    }

    /// <summary>Some properties go down to every shape inside a group; a marker in the middle stands at every corner of each.</summary>
    private static long TimesOf(string property, DrawingElement element) => property switch
    {
        "marker-mid" => 1 + (element.All().Sum(e => (e.Attribute("d") ?? e.Attribute("points") ?? "").Length) / 4),
        "marker-start" or "marker-end" or "fill" or "stroke" => element.All().Count(),
        _ => 1,
    };

    private long CostOf(DrawingElement element, int depth)
    {
        if (_costs.TryGetValue(element, out var known))
            return known;
        if (depth > 2 * DrawingParser.DeepestElement)
        {
            problems.Refuse(element, "the parts of this drawing refer to one another in too long a chain", "use fewer parts that repeat other parts");
            return 1;
        }
        if (!_underWay.Add(element))
        {
            problems.Refuse(element, element.Attribute("id") is { } id ? $"the part `{id}` of this drawing leads back to itself" : "a part of this drawing leads back to itself", "take out the reference that closes the circle");
            return 1;
        }
        var cost = 1L;
        foreach (var child in element.Children)
            cost += CostOf(child, depth + 1);
        foreach (var (part, times) in NamedBy(element))
            cost += Math.Min(CostOf(part, depth + 1), MostDrawn + 1L) * times;
        _underWay.Remove(element);
        return _costs[element] = Math.Min(cost, MostDrawn + 1L);
    }

    private void DropDangling(DrawingElement element)
    {
        foreach (var (name, value) in element.Attributes.ToArray())
        {
            if (name == "href" && value is ['#', .. var id] && element.Name != "image" && !_parts.ContainsKey(id))
                Drop(element, name, id);
            else if (DrawingNames.Lists.Contains(name))
                KeepKnown(element, name, value);
            else if (AddressesIn(value).FirstOrDefault(named => !_parts.ContainsKey(named)) is { } missing)
                Drop(element, name, missing);
        }
    }

    private void KeepKnown(DrawingElement element, string name, string value)
    {
        var ids = value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        foreach (var missing in ids.Where(id => !_parts.ContainsKey(id)))
            Report(element, missing);
        if (ids.Where(_parts.ContainsKey).ToArray() is { Length: > 0 } known)
            element.Attributes[name] = string.Join(' ', known);
        else
            element.Attributes.Remove(name);
    }

    private void Drop(DrawingElement element, string name, string missing)
    {
        Report(element, missing);
        element.Attributes.Remove(name);
    }

    private void Report(IXmlLineInfo place, string missing) =>
        problems.Warn(place, $"no part of this drawing has the id `{missing}`", "correct the name, or take the reference out");
}

/// <summary>A picture that a drawing brings with it, in its own bytes: of a kind that holds nothing but pixels.</summary>
internal static class EmbeddedPicture
{
    private static readonly string[] Beginnings = ["data:image/png;base64,", "data:image/jpeg;base64,", "data:image/jpg;base64,", "data:image/gif;base64,", "data:image/webp;base64,"];

    public static bool Is(string address) =>
        Beginnings.FirstOrDefault(b => address.StartsWith(b, StringComparison.OrdinalIgnoreCase)) is { } beginning && Base64.IsValid(address.AsSpan(beginning.Length));
}
