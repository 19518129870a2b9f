namespace StaticBackSite.Audit.Addresses;

/// <summary>Where an address leads.</summary>
internal abstract record Target
{
    private Target()
    {
    }

    /// <summary>Into the site.</summary>
    /// <param name="Path">From the root of the site, without a leading slash, not percent-encoded; a folder ends in a slash.</param>
    /// <param name="Fragment">Behind the <c>#</c>, as written; empty where there is none.</param>
    public sealed record Inside(string Path, string Fragment) : Target;

    /// <summary>To the host of the site, but not below the site's base path.</summary>
    public sealed record Beside(Uri Url) : Target;

    public sealed record Outside(Uri Url) : Target;

    /// <summary>Nowhere on the web: <c>mailto:</c>, <c>tel:</c>, <c>data:</c>.</summary>
    public sealed record OtherScheme(string Scheme) : Target;

    /// <summary>No address at all.</summary>
    public sealed record Unreadable : Target;
}
