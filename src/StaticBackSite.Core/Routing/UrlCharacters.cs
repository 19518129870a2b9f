using System.Buffers;

namespace StaticBackSite.Routing;

internal static class UrlCharacters
{
    /// <summary>Unreserved characters of RFC 3986 and the slash: these never need encoding.</summary>
    public static readonly SearchValues<char> Plain =
        SearchValues.Create("/-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
}
