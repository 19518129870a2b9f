using System.Text.RegularExpressions;

namespace StaticBackSite.Importing;

/// <summary>HTML for which Markdown has the same; all else stays as it is.</summary>
internal static partial class SimpleHtml
{
    public static string Rewrite(string body)
    {
        body = MarkdownLines.Replace(body, Link(), match => $"[{match.Groups["text"].Value.Trim()}]({Address(match.Groups["address"].Value)})");
        body = MarkdownLines.Replace(body, Picture(), match => Source().Match(match.Value) is { Success: true } source ? $"![{Alternative().Match(match.Value).Groups["text"].Value}]({Address(source.Groups["address"].Value)})" : match.Value);
        body = MarkdownLines.Replace(body, Strong(), match => $"**{match.Groups["text"].Value.Trim()}**");
        body = MarkdownLines.Replace(body, Emphasis(), match => $"*{match.Groups["text"].Value.Trim()}*");
        body = MarkdownLines.Replace(body, Code(), match => $"`{System.Net.WebUtility.HtmlDecode(match.Groups["text"].Value)}`");
        body = MarkdownLines.Replace(body, EmptyLine(), _ => "\n");
        return MarkdownLines.Replace(body, Anchor(), _ => "");
    }

    private static string Address(string address) => address.Contains(' ', StringComparison.Ordinal) || address.Contains('(', StringComparison.Ordinal) ? $"<{address}>" : address;

    [GeneratedRegex(@"<a\s[^<>]*?href=[""'](?<address>[^""'<>]+)[""'][^<>]*>(?<text>[^<>\[\]]+)</a>", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"<img\s[^<>]*>", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Picture();

    [GeneratedRegex(@"\bsrc=[""'](?<address>[^""'<>]+)[""']", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Source();

    [GeneratedRegex(@"\balt=[""'](?<text>[^""'<>\[\]]*)[""']", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Alternative();

    [GeneratedRegex(@"<(?<tag>b|strong)>(?<text>[^<>*]+)</\k<tag>>", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Strong();

    [GeneratedRegex(@"<(?<tag>i|em)>(?<text>[^<>*]+)</\k<tag>>", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"<code>(?<text>[^<>`\n]+)</code>", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Code();

    /// <summary>Room between two blocks, which is the theme's to give.</summary>
    [GeneratedRegex(@"^[ \t]*<br\s*/?>[ \t]*(?:\n|\z)", RegexOptions.IgnoreCase | RegexOptions.Multiline, 1000)]
    private static partial Regex EmptyLine();

    /// <summary>A place to link to; headings have ids of their own.</summary>
    [GeneratedRegex(@"<a\s+(?:id|name)=[""'][^""'<>]*[""']\s*(?:/>|></a>)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Anchor();
}
