namespace StaticBackSite.Content;

/// <summary>Text that is HTML already, written by us from a tree; everything else is escaped by the theme.</summary>
public readonly record struct HtmlFragment(string Value)
{
    public bool IsEmpty => string.IsNullOrEmpty(Value);

    public override string ToString() => Value ?? "";
}

/// <summary>HTML that was written by us from a tree, as the bytes that a page takes over; <see cref="HtmlFragment"/> is the same as text.</summary>
public readonly record struct WrittenHtml(ReadOnlyMemory<byte> Utf8)
{
    public bool IsEmpty => Utf8.IsEmpty;
}
