using System.Buffers;
using System.Text;
using StaticBackSite.Text;

namespace StaticBackSite.Routing;

/// <summary>An address inside the site, from its root and not yet percent-encoded: <c>/articles/x/</c>.</summary>
public readonly record struct UrlPath
{
    private readonly string? _value;

    public UrlPath(string value) => _value = value.StartsWith('/') ? value : "/" + value;

    public static UrlPath Root => new("/");

    public string Value => _value ?? "/";

    /// <summary>The form for an <c>href</c>: percent-encoded, behind the base path of the site.</summary>
    /// <param name="basePath">Where the site lives on its host: empty, or like <c>/docs</c>.</param>
    public string Href(string basePath) => basePath + Encode(Value);

    /// <summary>
    /// The form in which two addresses are compared: without case and without a slash at the end, since many hosts and disks
    /// cannot tell such addresses apart, and with accents composed (NFC).
    /// </summary>
    public string Key => CanonicalComposition.Compose(Value.TrimEnd('/')).ToLowerInvariant();

    private static string Encode(string value)
    {
        if (value.AsSpan().IndexOfAnyExcept(UrlCharacters.Plain) < 0)
            return value;
        var encoded = new StringBuilder();
        foreach (var segment in value.Split('/'))
            encoded.Append('/').Append(Uri.EscapeDataString(segment));
        return encoded.ToString(1, encoded.Length - 1);
    }

    public override string ToString() => Value;
}

internal static class UrlCharacters
{
    /// <summary>Unreserved characters of RFC 3986 and the slash: these never need encoding.</summary>
    public static readonly SearchValues<char> Plain =
        SearchValues.Create("/-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
}

/// <summary>The path of a file inside the output folder: relative, with forward slashes.</summary>
public readonly record struct OutputPath : IComparable<OutputPath>
{
    private readonly string? _value;

    public OutputPath(string value) => _value = value.TrimStart('/');

    public string Value => _value ?? "";

    public int CompareTo(OutputPath other) => string.CompareOrdinal(Value, other.Value);

    public static bool operator <(OutputPath left, OutputPath right) => left.CompareTo(right) < 0;

    public static bool operator >(OutputPath left, OutputPath right) => left.CompareTo(right) > 0;

    public static bool operator <=(OutputPath left, OutputPath right) => left.CompareTo(right) <= 0;

    public static bool operator >=(OutputPath left, OutputPath right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value;
}
