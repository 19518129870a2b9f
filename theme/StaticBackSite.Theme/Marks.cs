namespace StaticBackSite.Theme;

/// <summary>
/// Stand in the components for what is bytes already, so that a page's text does not become characters and bytes again:
/// <see cref="Utf8Writer"/> writes the bytes in their place. They are told by identity, so no text of a page is taken for one.
/// </summary>
internal static class Marks
{
    public static readonly string Body = new("body".AsSpan());

    public static readonly string Graph = new("structured data".AsSpan());
}
