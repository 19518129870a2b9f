using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Xml;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

namespace StaticBackSite.Content.Syntax.Figures;

/// <summary>
/// Reads an SVG drawing. What is published is never the file itself but its tree, written anew by the lists of
/// <see cref="DrawingNames"/>: inside a page where all of it can be, and in a file of its own.
/// </summary>
internal static class SvgReader
{
    /// <summary>Characters of a drawing that a page carries itself; a file of its own would take longer to ask for than to send.</summary>
    private const int MostInPage = 1500;

    private static readonly string[] ColourAttributes = ["fill", "stroke", "stop-color"];

    /// <returns>Null where it may not be published.</returns>
    public static Drawing? Read(SourceText source, DiagnosticBag diagnostics)
    {
        var problems = new DrawingProblems(source);
        try
        {
            if (DocumentType.HasDeclarations(source.Text))
            {
                ReportBroken(source, 1, 1, "its DOCTYPE declares entities or attributes", "delete everything from `<!DOCTYPE` to `]>`, or save it again as plain SVG", diagnostics);
                return null;
            }
            var root = DrawingParser.Parse(source.Text, problems);
            var drawing = root is null || problems.AreFatal ? null : From(root, source, problems);
            problems.Report(diagnostics);
            return problems.AreFatal ? null : drawing;
        }
        catch (XmlException broken)
        {
            ReportBroken(source, broken.LineNumber, broken.LinePosition, FirstSentence(broken.Message), "save it again as plain SVG", diagnostics);
            return null;
        }
    }

    private static Drawing? From(DrawingElement root, SourceText source, DrawingProblems problems)
    {
        var styles = new DrawingStyles(problems);
        styles.Apply(root);
        new DrawingReferences(problems).Check(root);
        if (problems.AreFatal)
            return null;
        var size = DrawingSize.Of(root);
        if (root.Attribute("viewBox") is null && size is { } sides)
            root.Attributes["viewBox"] = $"0 0 {sides.Width} {sides.Height}";
        // Older HTML parsers do not know the capital letters of feDropShadow.
        var isInline = styles.AreAttributes && root.All().All(element => element.Name is not ("image" or "feDropShadow"));
        var inline = isInline ? Inline(root, size, source, problems) : null;
        var file = new DrawingMarkup(problems, isFile: true, styles.Sheet, inline is { Shell.IsEmpty: false } ? IdOfShapes(root) : null);
        var pieces = file.Write(root, []);
        var elements = root.All().ToArray();
        return new Drawing(inline, pieces, file.Links, size)
        {
            Letters = [.. elements.Where(element => double.TryParse(element.Attribute("font-size"), NumberStyles.Float, CultureInfo.InvariantCulture, out _))
                .Select(element => (double.Parse(element.Attribute("font-size")!, CultureInfo.InvariantCulture), problems.LocationOf(element)))],
            Colours = [.. elements.SelectMany(element => ColourAttributes.Select(element.Attribute).Where(IsColour).Select(colour => (colour!, problems.LocationOf(element))))],
        };
    }

    private static bool IsColour(string? colour) =>
        colour is not (null or "none" or "currentColor" or "inherit" or "transparent") && !colour.StartsWith("url(", StringComparison.Ordinal);

    private static SvgFigure Inline(DrawingElement root, ImageSize? size, SourceText source, DrawingProblems problems)
    {
        var taken = root.All().Select(element => element.Attribute("id")).ToHashSet(StringComparer.Ordinal);
        var (title, description) = (Name(root, "title", taken), Name(root, "desc", taken));
        var names = new[] { title, description }.OfType<string>().ToArray();
        var page = new DrawingMarkup(problems, isFile: false);
        // The names come first, so that they have the same ids in the shell.
        foreach (var name in names)
            page.IdOf(name);
        var pieces = page.Write(root, names);
        var strip = FilmStrip.Of(root);
        return new SvgFigure(source.Path, title is null ? null : page.IdOf(title), description is null ? null : page.IdOf(description))
        {
            Pieces = pieces,
            Shell = page.Links.IsEmpty && !root.Attributes.Values.Any(value => value.Contains("url(#", StringComparison.Ordinal)) && pieces.Sum(piece => piece.Text.Length) > MostInPage ? Shell(root, problems, names, strip) : [],
            Links = page.Links,
            Strip = strip,
            IsWide = size is { } sides && sides.Width >= 2 * sides.Height,
        };
    }

    private static ImmutableArray<DrawingPiece> Shell(DrawingElement root, DrawingProblems problems, string[] names, FilmStrip? strip)
    {
        var shell = new DrawingMarkup(problems, isFile: false, shapes: IdOfShapes(root));
        foreach (var name in names)
            shell.IdOf(name);
        return shell.WriteShell(root, names, strip?.Frames ?? 0);
    }

    private static string IdOfShapes(DrawingElement root)
    {
        var taken = root.All().Select(element => element.Attribute("id")).ToHashSet(StringComparer.Ordinal);
        var id = "shapes";
        while (taken.Contains(id))
            id += "_";
        return id;
    }

    /// <summary>The id of the root's title or description, which gets one if it has none.</summary>
    private static string? Name(DrawingElement root, string name, HashSet<string?> taken)
    {
        if (root.Children.FirstOrDefault(child => child.Name == name) is not { } element || element.Content.Count == 0)
            return null;
        if (element.Attribute("id") is { } id)
            return id;
        for (id = name; !taken.Add(id);)
            id += "_";
        return element.Attributes["id"] = id;
    }

    private static void ReportBroken(SourceText source, int line, int column, string reason, string hint, DiagnosticBag diagnostics)
    {
        var location = new SourceLocation(source.Path, Math.Max(1, line), Math.Max(1, column), 1);
        diagnostics.Report(DiagnosticCodes.BrokenSvg, location, $"this is not a readable SVG drawing: {reason}", hint);
    }

    private static string FirstSentence(string message) => message.Split(". ", 2)[0].TrimEnd('.');
}

/// <summary>The document type of a drawing. One that only names a DTD says nothing; one with declarations of its own may add entities and attributes.</summary>
internal static class DocumentType
{
    private const string Keyword = "<!DOCTYPE";

    public static bool HasDeclarations(string text)
    {
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = text.IndexOf('<', at))
        {
            var rest = text.AsSpan(at);
            if (rest.StartsWith(Keyword, StringComparison.Ordinal))
                return OpensDeclarations(rest);
            var end = rest.StartsWith("<!--", StringComparison.Ordinal) ? "-->" : rest.StartsWith("<?", StringComparison.Ordinal) ? "?>" : null;
            if (end is null || (at = text.IndexOf(end, at + 2, StringComparison.Ordinal)) < 0)
                return false;
        }
        return false;
    }

    private static bool OpensDeclarations(ReadOnlySpan<char> doctype)
    {
        var quote = '\0';
        foreach (var sign in doctype)
        {
            if (quote != '\0')
                quote = sign == quote ? '\0' : quote;
            else if (sign is '"' or '\'')
                quote = sign;
            else if (sign is '[' or '>')
                return sign == '[';
        }
        return false;
    }
}

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
