using System.Collections.Immutable;
using System.IO;
using System.Xml;
using System.Xml.Linq;
using StaticBackSite.Outputs;
using StaticBackSite.Sources;

namespace StaticBackSite.Audit;

/// <summary>A <c>sitemap.xml</c> as it was published, and why it could not be read, if so.</summary>
internal sealed record PublishedSitemap(OutputFile File, ImmutableArray<Located<string>> Entries, Located<string>? Error)
{
    public static PublishedSitemap Read(OutputFile file)
    {
        var text = AuditedSite.Read(file).Text;
        try
        {
            var entries = ReadXml.From(file).Descendants().Where(IsEntry);
            return new PublishedSitemap(file, [.. entries.Select(loc => new Located<string>(loc.Value.Trim(), Span(text, loc, loc.Value.Length)))], null);
        }
        catch (XmlException broken)
        {
            return new PublishedSitemap(file, [], new Located<string>(broken.Message.Split(". ")[0], Span(text, broken.LineNumber, broken.LinePosition, 1)));
        }
    }

    // Pictures have addresses called `loc` too, but below elements of their own.
    private static bool IsEntry(XElement element) => element.Name.LocalName == "loc" && element.Parent?.Name.LocalName is "url" or "sitemap";

    /// <summary>The reader gives the place of an element's name; its text begins behind the name and a bracket.</summary>
    private static SourceSpan Span(string text, XElement loc, int length)
    {
        IXmlLineInfo place = loc;
        var name = Span(text, place.LineNumber, place.LinePosition, 1).Start;
        return new SourceSpan(text.IndexOf('>', name) + 1, length);
    }

    private static SourceSpan Span(string text, int line, int column, int length)
    {
        var start = 0;
        for (var at = 1; at < line; at++)
            start = text.IndexOf('\n', start) + 1;
        return new SourceSpan(Math.Clamp(start + column - 1, 0, text.Length), length);
    }
}

/// <summary>Reads a published XML file without ever following what it refers to.</summary>
internal static class ReadXml
{
    /// <exception cref="XmlException">The file is not XML.</exception>
    public static XDocument From(OutputFile file)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
        using var reader = XmlReader.Create(new StringReader(AuditedSite.Read(file).Text), settings);
        return XDocument.Load(reader, LoadOptions.SetLineInfo);
    }
}
