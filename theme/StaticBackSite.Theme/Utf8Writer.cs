using System.Buffers;
using System.Text;

namespace StaticBackSite.Theme;

/// <summary>
/// Writes one page after the other as UTF-8; rendering ten thousand pages needs a few of these and not each time a new one. What
/// a component writes are a thousand short pieces a page, for which a <see cref="StreamWriter"/> is slow.
/// </summary>
internal sealed class Utf8Writer : TextWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Encoder _encoder = Utf8.GetEncoder();
    private readonly char[] _text = new char[4096];
    private int _length;
    private IBufferWriter<byte>? _into;

    public override Encoding Encoding => Utf8;

    /// <summary>Writes a page.</summary>
    /// <param name="into">Where the bytes go.</param>
    public void Write(IBufferWriter<byte> into, Action write)
    {
        _into = into;
        write();
        Encode(isLast: true);
        _into = null;
    }

    /// <summary>Has bytes written that are UTF-8 already.</summary>
    public void TakeOver(Action<IBufferWriter<byte>> write)
    {
        Flush();
        write(_into!);
    }

    public override void Write(char value)
    {
        if (_length == _text.Length)
            Flush();
        _text[_length++] = value;
    }

    /// <summary>The indentation between two elements of a Razor file is for those who read the file.</summary>
    public override void Write(string? value)
    {
        if (value is ['\n' or '\r', ..] && string.IsNullOrWhiteSpace(value))
            Write('\n');
        else
            Write(value.AsSpan());
    }

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        while (buffer.Length > _text.Length - _length)
        {
            var part = buffer[..(_text.Length - _length)];
            part.CopyTo(_text.AsSpan(_length));
            _length += part.Length;
            buffer = buffer[part.Length..];
            Flush();
        }
        buffer.CopyTo(_text.AsSpan(_length));
        _length += buffer.Length;
    }

    public override void Flush() => Encode(isLast: false);

    // The encoder keeps the first half of a character that the room has cut.
    private void Encode(bool isLast)
    {
        var bytes = _into!.GetSpan(Utf8.GetMaxByteCount(_length));
        _into.Advance(_encoder.GetBytes(_text.AsSpan(0, _length), bytes, isLast));
        _length = 0;
    }
}
