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
        var file = new DrawingMarkup(problems, isFile: true, styles.Sheet);
        var pieces = file.Write(root, []);
        // Older HTML parsers do not know the capital letters of feDropShadow.
        var isInline = styles.AreAttributes && root.All().All(element => element.Name is not ("image" or "feDropShadow"));
        return new Drawing(isInline ? Inline(root, source, problems) : null, pieces, file.Links, size);
    }

    private static SvgFigure Inline(DrawingElement root, SourceText source, DrawingProblems problems)
    {
        var taken = root.All().Select(element => element.Attribute("id")).ToHashSet(StringComparer.Ordinal);
        var (title, description) = (Name(root, "title", taken), Name(root, "desc", taken));
        var page = new DrawingMarkup(problems, isFile: false);
        var pieces = page.Write(root, new[] { title, description }.OfType<string>());
        return new SvgFigure(source.Path, title is null ? null : page.IdOf(title), description is null ? null : page.IdOf(description))
        {
            Pieces = pieces,
            Links = page.Links,
            Strip = FilmStrip.Of(root),
        };
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
