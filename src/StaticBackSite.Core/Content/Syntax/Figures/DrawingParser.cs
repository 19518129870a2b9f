using System.IO;
using System.Xml;

namespace StaticBackSite.Content.Syntax.Figures;

/// <summary>
/// Reads the XML of a drawing into a tree of what the lists know. What drawing programs keep for themselves is left out: foreign
/// namespaces, metadata, comments, unknown attributes. What acts or reaches out is refused.
/// </summary>
internal sealed class DrawingParser(XmlReader reader, DrawingProblems problems)
{
    public const int MostElements = 20_000;
    public const int DeepestElement = 100;

    private const int MostCharacters = 2_000_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        // A document type is passed by; entities are then unknown, and an error.
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
        IgnoreComments = true,
    };

    private readonly IXmlLineInfo _place = (IXmlLineInfo)reader;
    private readonly List<DrawingElement> _open = [];
    private int _count;

    /// <returns>Null where there is no drawing to speak of; the reason is among the problems.</returns>
    /// <exception cref="XmlException">The file is not XML.</exception>
    public static DrawingElement? Parse(string text, DrawingProblems problems)
    {
        using var reader = XmlReader.Create(new StringReader(text), Settings);
        return new DrawingParser(reader, problems).Parse();
    }

    private DrawingElement? Parse()
    {
        DrawingElement? root = null;
        // Read() alone goes on: what skips a part has gone on already.
        for (var more = reader.Read(); more;)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                var element = TakeElement();
                if (problems.AreFatal && (_count > MostElements || _open.Count >= DeepestElement || (element is null && root is null)))
                    return null;
                root ??= element;
                if (element is null)
                    continue;
            }
            else
                TakeOther();
            more = reader.Read();
        }
        return root;
    }

    private void TakeOther()
    {
        if (reader.NodeType == XmlNodeType.EndElement)
            _open.RemoveAt(_open.Count - 1);
        else if (reader is { NodeType: XmlNodeType.ProcessingInstruction, Name: "xml-stylesheet" })
            problems.Refuse(_place, "`<?xml-stylesheet …?>` is not allowed in a drawing");
        else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace
            && _open is [.., var parent] && DrawingNames.WithText.Contains(parent.Name))
            parent.Content.Add(reader.Value);
    }

    /// <summary>The element where the reader stands, with its attributes; null where it is left out, and the reader has passed it by.</summary>
    private DrawingElement? TakeElement()
    {
        if (!IsTaken())
        {
            if (_open.Count > 0)
                reader.Skip();
            return null;
        }
        var element = new DrawingElement(reader.LocalName, _place.LineNumber, _place.LinePosition);
        if (++_count > MostElements)
            problems.Refuse(element, $"this drawing has more than {MostElements:N0} elements", "simplify it, or publish it as a PNG");
        if (_open.Count + 1 >= DeepestElement)
            problems.Refuse(element, $"elements are nested more than {DeepestElement} deep in this drawing", "ungroup what is grouped without need");
        if (_open is [.., var parent])
            parent.Content.Add(element);
        var isEmpty = reader.IsEmptyElement;
        while (reader.MoveToNextAttribute())
            TakeAttribute(element);
        reader.MoveToElement();
        if (!isEmpty)
            _open.Add(element);
        return element;
    }

    private bool IsTaken()
    {
        var (space, name) = (reader.NamespaceURI, reader.LocalName);
        if (_open.Count == 0 && (space != DrawingNames.Svg || name != "svg"))
        {
            problems.Refuse(_place, $"this is not an SVG drawing: it begins with `<{reader.Name}>`{(name == "svg" ? " without the namespace of SVG" : "")}", $"begin it with `<svg xmlns=\"{DrawingNames.Svg}\">`");
            return false;
        }
        if (_open is [.., { Name: "title" or "desc" or "style" } words])
        {
            problems.Refuse(_place, $"`<{words.Name}>` holds words alone, and here it holds `<{name}>`");
            return false;
        }
        if (space != DrawingNames.Svg)
        {
            if (space == DrawingNames.Xhtml)
                problems.Refuse(_place, $"`<{name}>` is HTML, which is not allowed in a drawing");
            return false;
        }
        if (DrawingNames.Elements.Contains(name))
            return true;
        // Beside the HTML that some programs write for a text lies a plain text for everybody else; that one is taken.
        if (!DrawingNames.Silent.Contains(name) && !(name == "foreignObject" && _open is [.., { Name: "switch" }]))
            problems.Refuse(_place, $"`<{name}>` is not allowed in a drawing");
        return false;
    }

    private void TakeAttribute(DrawingElement element)
    {
        var (space, name, value) = (reader.NamespaceURI, reader.LocalName, reader.Value);
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase) && space.Length == 0)
            problems.Refuse(_place, $"the attribute `{name}` is not allowed in a drawing");
        else if (name == "href" && (space.Length == 0 || space == DrawingNames.XLink))
            TakeReference(element, value, isPlain: space.Length == 0);
        else if (name == "lang")
            element.Attributes["lang"] = value;
        else if (space.Length > 0)
            return;
        else if (DrawingNames.Properties.Contains(name))
            TakeProperty(element, name, value);
        else if (name is "id" or "class" or "style" || DrawingNames.Plain.Contains(name) || DrawingNames.Words.Contains(name) || DrawingNames.Lists.Contains(name)
            || (name == "role" && DrawingNames.Roles.Contains(value)) || (name == "aria-hidden" && value is "true" or "false"))
            element.Attributes[name] = value;
    }

    private void TakeProperty(DrawingElement element, string name, string value)
    {
        if (CssValue.Read(value) is { } read)
            element.Attributes[name] = read;
        else
            problems.Refuse(_place, $"`{name}=\"{Shorten(value)}\"` reaches outside the drawing, or is not plain CSS", "name a colour, a number, or a part of the drawing: `url(#name)`");
    }

    private void TakeReference(DrawingElement element, string value, bool isPlain)
    {
        var address = value.Trim();
        var isAllowed = element.Name switch
        {
            "a" => address is ['#', ..] || (address is ['/', ..] and not ['/', '/', ..] && !address.Contains('\\', StringComparison.Ordinal)),
            "image" => EmbeddedPicture.Is(address),
            _ => address is ['#', ..],
        };
        if (!isAllowed)
            problems.Refuse(_place, $"a drawing may not reach for `{Shorten(value)}`", element.Name == "a" ? "link to a page of this site by its address: `/articles/name/`" : "embed a PNG or JPEG in the drawing, or draw it");
        else if (isPlain || element.Attribute("href") is null)
            element.Attributes["href"] = address;
    }

    private static string Shorten(string value) => value.Length <= 60 ? value : value[..60] + "…";
}
