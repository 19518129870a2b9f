using System.Collections.Frozen;
using System.Collections.Immutable;
using System.IO;
using System.Xml;
using System.Xml.Linq;
using StaticBackSite.Diagnostics;
using StaticBackSite.Documents;
using StaticBackSite.Routing;

namespace StaticBackSite.Markdown.Figures;

/// <summary>
/// Reads an SVG drawing as XML without DTD or external entities, and refuses what could act or reach out:
/// scripts, event handlers, style, foreign objects, and references to anything outside the drawing.
/// </summary>
public static class SvgReader
{
    /// <summary>Stands for an address in the written markup; private use, so no drawing's text holds it.</summary>
    private const char Cut = '\uE000';

    private static readonly FrozenSet<string> Elements = new[]
    {
        "svg", "g", "defs", "title", "desc", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "a",
        "use", "symbol", "marker", "clipPath", "mask", "linearGradient", "radialGradient", "stop", "pattern",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static SvgFigure? Read(SourceText source, DiagnosticBag diagnostics)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 1_000_000, IgnoreComments = true };
        try
        {
            using var reader = XmlReader.Create(new StringReader(source.Text), settings);
            var document = XDocument.Load(reader, LoadOptions.SetLineInfo);
            var root = document.Root!;
            var before = diagnostics.Found.Count;
            foreach (var instruction in document.DescendantNodes().OfType<XProcessingInstruction>())
                Report(instruction, $"`<?{instruction.Target} …?>` may not stand in a drawing", source, diagnostics);
            foreach (var element in root.DescendantsAndSelf())
                Check(element, source, diagnostics);
            if (diagnostics.Found.Count > before)
                return null;
            var links = CutLinks(root, source);
            return new SvgFigure(source.Path, [.. Write(root).Split(Cut)], links);
        }
        catch (XmlException broken)
        {
            var location = new SourceLocation(source.Path, Math.Max(1, broken.LineNumber), Math.Max(1, broken.LinePosition), 1, "");
            diagnostics.Report(DiagnosticCodes.BrokenSvg, location, $"this is not a readable SVG drawing: {FirstSentence(broken.Message)}", "a drawing is plain XML, without DOCTYPE");
            return null;
        }
    }

    /// <summary>Takes the addresses out of links to pages, so that the page can put them in behind its base path.</summary>
    private static ImmutableArray<SvgLink> CutLinks(XElement root, SourceText source)
    {
        var links = ImmutableArray.CreateBuilder<SvgLink>();
        foreach (var href in root.Descendants().Attributes("href").Where(a => a.Value.StartsWith('/')))
        {
            links.Add(new SvgLink(new UrlPath(href.Value), LocationOf(href, source)));
            href.Value = Cut.ToString();
        }
        return links.DrainToImmutable();
    }

    private static SourceLocation LocationOf(IXmlLineInfo place, SourceText source) => new(source.Path, place.LineNumber, place.LinePosition, 1, "");

    private static void Check(XElement element, SourceText source, DiagnosticBag diagnostics)
    {
        if (element.Name.Namespace != XNamespace.Get("http://www.w3.org/2000/svg") || !Elements.Contains(element.Name.LocalName))
            Report(element, $"`<{element.Name.LocalName}>` may not stand in a drawing", source, diagnostics);
        foreach (var attribute in element.Attributes())
        {
            var name = attribute.Name.LocalName;
            if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || name == "style")
                Report(attribute, $"the attribute `{name}` may not stand in a drawing", source, diagnostics);
            else if (name == "href" && !IsInnerAddress(attribute.Value, element.Name.LocalName))
                Report(attribute, $"a drawing may not reach for `{attribute.Value}`", source, diagnostics);
            else if (attribute.Value.Contains("url(", StringComparison.OrdinalIgnoreCase) && !attribute.Value.TrimStart().StartsWith("url(#", StringComparison.Ordinal))
                Report(attribute, $"`{attribute.Value}` reaches outside the drawing", source, diagnostics);
        }
    }

    /// <summary>A part of the drawing itself, or, for a link that readers follow, a page of this site.</summary>
    private static bool IsInnerAddress(string address, string element) =>
        address.StartsWith('#') || (element == "a" && address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal));

    private static void Report(IXmlLineInfo place, string message, SourceText source, DiagnosticBag diagnostics) =>
        diagnostics.Report(
            DiagnosticCodes.UnsafeSvg, LocationOf(place, source), message,
            "keep shapes, text, titles and gradients; take everything else out");

    private static string Write(XElement root)
    {
        using var text = new StringWriter();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = false, NewLineHandling = NewLineHandling.None }))
            root.WriteTo(writer);
        return text.ToString();
    }

    private static string FirstSentence(string message) => message.Split(". ", 2)[0].TrimEnd('.');
}
