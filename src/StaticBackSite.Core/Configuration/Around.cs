namespace StaticBackSite.Configuration;

/// <summary>The two halves of a text in whose middle markup stands, such as a link.</summary>
public readonly record struct Around(string Before, string After)
{
    public static Around From(string text)
    {
        var (start, length, _) = Braces.In(text).FirstOrDefault((text.Length, 0, ""));
        return new Around(text[..start], text[(start + length)..]);
    }

    /// <summary>The whole as plain text.</summary>
    public string With(string middle) => Before + middle + After;
}
