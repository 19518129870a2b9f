namespace StaticBackSite.Content;

/// <summary>HTML that the engine has written from a tree, as the bytes that a page takes over. The theme escapes everything else.</summary>
public readonly record struct WrittenHtml(ReadOnlyMemory<byte> Utf8)
{
    public bool IsEmpty => Utf8.IsEmpty;
}
