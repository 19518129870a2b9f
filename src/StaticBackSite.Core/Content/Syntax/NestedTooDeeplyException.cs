namespace StaticBackSite.Content.Syntax;

/// <summary>A page is nested too deeply for any reader.</summary>
public sealed class NestedTooDeeplyException(int position) : Exception("nested too deeply")
{
    /// <summary>Where in the text.</summary>
    public int Position { get; } = position;
}
