using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StaticBackSite.Routing;

namespace StaticBackSite.Content.Syntax.Figures;

/// <summary>
/// Writes a drawing anew from its tree, as markup that HTML and XML parsers read alike: no prefixes, no CDATA, every value
/// in quotation marks and every sign of markup escaped.
/// </summary>
internal sealed class DrawingMarkup(DrawingProblems problems, bool isFile, string sheet = "")
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
        foreach (var child in content)
        {
            if (child is DrawingElement inner)
                WriteElement(inner);
            else
                Escape((string)child);
        }
        _text.Append("</").Append(name).Append('>');
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
