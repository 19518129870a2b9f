namespace StaticBackSite.Audit.Addresses;

/// <summary>The addresses in a <c>srcset</c>, as the HTML standard parses it: an address ends at white space, not at a comma.</summary>
internal static class SourceSet
{
    public static IEnumerable<string> Addresses(string? srcset)
    {
        var rest = (srcset ?? "").TrimStart(' ', '\t', '\n', '\r', '\f', ',');
        while (rest.Length > 0)
        {
            var end = rest.IndexOfAny([' ', '\t', '\n', '\r', '\f']);
            var address = end < 0 ? rest : rest[..end];
            rest = rest[address.Length..];
            yield return address.TrimEnd(',');
            if (!address.EndsWith(','))
                rest = rest.IndexOf(',', StringComparison.Ordinal) is var comma and >= 0 ? rest[comma..] : "";
            rest = rest.TrimStart(' ', '\t', '\n', '\r', '\f', ',');
        }
    }
}
