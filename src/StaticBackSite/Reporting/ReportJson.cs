using System.Buffers;
using System.Text;
using System.Text.Json;

namespace StaticBackSite.Reporting;

/// <summary>How every JSON report is written: indented, LF, and in ASCII alone, which survives any console.</summary>
internal static class ReportJson
{
    public static string Write(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
            write(json);
        return Encoding.UTF8.GetString(bytes.WrittenSpan) + "\n";
    }
}
