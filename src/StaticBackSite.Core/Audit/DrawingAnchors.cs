using System.Xml;
using StaticBackSite.Outputs;

namespace StaticBackSite.Audit;

internal static class DrawingAnchors
{
    /// <summary>The ids in an SVG file; null where it cannot be read.</summary>
    public static IReadOnlySet<string>? Of(OutputFile drawing)
    {
        try
        {
            return ReadXml.From(drawing).Descendants().Select(element => element.Attribute("id")?.Value).OfType<string>().ToHashSet(StringComparer.Ordinal);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
