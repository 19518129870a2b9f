namespace StaticBackSite.Content;

/// <summary>Text that is HTML already, written by us from a tree; everything else is escaped by the theme.</summary>
public readonly record struct HtmlFragment(string Value)
{
    public bool IsEmpty => string.IsNullOrEmpty(Value);

    public override string ToString() => Value ?? "";
}
