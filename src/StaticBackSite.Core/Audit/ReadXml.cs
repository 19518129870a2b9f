using System.IO;
using System.Xml;
using System.Xml.Linq;
using StaticBackSite.Outputs;

namespace StaticBackSite.Audit;

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
