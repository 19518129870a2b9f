namespace StaticBackSite.Configuration;

/// <summary>What a site asks of the front matter of its pages.</summary>
public enum FrontMatterMode
{
    /// <summary>A page needs none, and keys that are not known are warned about.</summary>
    Free,

    /// <summary>A page says its title and its description, and a key that is not known is an error.</summary>
    Strict,
}
