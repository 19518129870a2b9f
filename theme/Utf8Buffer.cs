using System.Text;

namespace StaticBackSite.Theme;

/// <summary>Room for the bytes of one page after the other; rendering ten thousand pages needs it a few times and not each time anew.</summary>
internal sealed class Utf8Buffer : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly MemoryStream _bytes = new(capacity: 32 * 1024);
    private readonly StreamWriter _writer;

    public Utf8Buffer() => _writer = new StreamWriter(_bytes, Utf8, bufferSize: 4096);

    /// <returns>What was written, as bytes of its own.</returns>
    public byte[] Fill(Action<TextWriter> write)
    {
        _bytes.SetLength(0);
        write(_writer);
        _writer.Flush();
        return _bytes.ToArray();
    }

    public void Dispose()
    {
        _writer.Dispose();
        _bytes.Dispose();
    }
}
