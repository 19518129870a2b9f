namespace StaticBackSite.Content;

/// <summary>HTML that was written by us from a tree, as the bytes that a page takes over; <see cref="HtmlFragment"/> is the same as text.</summary>
public readonly record struct WrittenHtml(ReadOnlyMemory<byte> Utf8)
{
    public bool IsEmpty => Utf8.IsEmpty;
}
