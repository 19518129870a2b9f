using System.Text;
using StaticBackSite.Documents.Models;

namespace StaticBackSite.Theme;

/// <summary>Room for the bytes of one page after the other; rendering ten thousand pages needs it a few times and not each time anew.</summary>
internal sealed class Utf8Buffer : StreamWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly MemoryStream _bytes;
    private PageModel? _page;

    public Utf8Buffer()
        : this(new MemoryStream(capacity: 32 * 1024))
    {
    }

    private Utf8Buffer(MemoryStream bytes)
        : base(bytes, Utf8, bufferSize: 4096) => _bytes = bytes;

    /// <returns>What was written, as bytes of its own.</returns>
    public byte[] Fill(PageModel page, Action<TextWriter> write)
    {
        _page = page;
        _bytes.SetLength(0);
        write(this);
        Flush();
        _page = null;
        return _bytes.ToArray();
    }

    public override void Write(string? value)
    {
        if (ReferenceEquals(value, Marks.Body))
            WriteBytes(_page!.Body.Utf8.Span);
        else if (ReferenceEquals(value, Marks.StructuredData))
            WriteBytes(_page!.StructuredData.Utf8.Span);
        else
            base.Write(value);
    }

    private void WriteBytes(ReadOnlySpan<byte> utf8)
    {
        Flush();
        _bytes.Write(utf8);
    }
}
