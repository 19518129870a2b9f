using System.Buffers;
using System.Collections.Frozen;

namespace StaticBackSite.Audit.Pages;

/// <summary>
/// Makes pages no deeper than browsers make them: Blink and WebKit put what is nested more deeply than 512 levels side by
/// side. Without such a limit the time to read a page would grow with the square of its depth.
/// </summary>
internal static class NestingLimit
{
    public const int Most = 512;

    /// <summary>Elements that hold nothing, and those whose end tag may be left out, which nest no further.</summary>
    private static readonly FrozenSet<string> Flat = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
        "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "rt", "rp", "html", "head", "body");

    private static readonly FrozenSet<string> Raw = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "script", "style", "textarea", "title");

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\n\f/>");

    /// <summary>The page with blanks in place of every tag that lies too deep, so that all places stay the same.</summary>
    /// <param name="first">Where the first of them stands; negative where there is none.</param>
    public static string Flatten(string html, out int first)
    {
        first = -1;
        char[]? flat = null;
        var depth = 0;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = Next(html, at))
        {
            var isEnd = html[at + 1] == '/';
            var name = NameAt(html, at + (isEnd ? 2 : 1));
            if (name.Length == 0 || Flat.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
                continue;
            var tag = html.AsSpan(at);
            tag = tag.IndexOf('>') is var close and >= 0 ? tag[..(close + 1)] : tag;
            if (!isEnd && tag is [.., '/', '>'])
                continue;
            var isTooDeep = isEnd ? depth-- > Most : ++depth > Most;
            depth = Math.Max(0, depth);
            if (!isTooDeep)
                continue;
            first = first < 0 ? at : first;
            (flat ??= html.ToCharArray()).AsSpan(at, tag.Length).Fill(' ');
        }
        return flat is null ? html : new string(flat);
    }

    /// <summary>The next tag: what stands in comments and scripts is none.</summary>
    private static int Next(string html, int at)
    {
        var rest = html.AsSpan(at);
        if (rest.StartsWith("<!--"))
            return After(html, "-->", at + 4);
        var name = NameAt(html, at + 1);
        return Raw.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name) ? After(html, $"</{name}", at + 1) : html.IndexOf('<', at + 1);
    }

    /// <summary>The end tag itself counts, the end of a comment does not.</summary>
    private static int After(string html, string end, int from) =>
        html.IndexOf(end, from, StringComparison.OrdinalIgnoreCase) is not (var found and >= 0) ? -1 : end[0] == '<' ? found : html.IndexOf('<', found);

    private static ReadOnlySpan<char> NameAt(string html, int at)
    {
        if (at >= html.Length || !char.IsAsciiLetter(html[at]))
            return [];
        var rest = html.AsSpan(at);
        return rest.IndexOfAny(NameEnds) is var end and >= 0 ? rest[..end] : rest;
    }
}
