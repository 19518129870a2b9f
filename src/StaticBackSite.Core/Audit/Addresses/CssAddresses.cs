using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StaticBackSite.Sources;

namespace StaticBackSite.Audit.Addresses;

/// <summary>What a style sheet makes a browser fetch: <c>url(…)</c> and <c>@import "…"</c>. Comments do not count.</summary>
internal static partial class CssAddresses
{
    public static ImmutableArray<Located<string>> In(string css) =>
        [.. Tokens().Matches(css).Select(match => match.Groups["address"]).Where(address => address.Success).Select(Locate)];

    private static Located<string> Locate(Group address) => new(address.Value.Trim(), new SourceSpan(address.Index, Math.Max(1, address.Length)));

    // Comments and strings come first, so that nothing inside them is taken for an address.
    [GeneratedRegex("""
        /\*.*?(\*/|\z)
        | @import \s* (?<quote>["']) (?<address>.*?) \k<quote>
        | url\( \s* (?<quote>["']) (?<address>.*?) \k<quote>
        | url\( \s* (?<address>[^"')]*) \)
        | "(\\.|[^"\\\n])*" | '(\\.|[^'\\\n])*'
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Tokens();
}

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
