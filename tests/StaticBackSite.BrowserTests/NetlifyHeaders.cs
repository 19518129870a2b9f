using System.Text.RegularExpressions;

namespace StaticBackSite.BrowserTests;

/// <summary>The headers that Netlify is told to send, read from <c>netlify.toml</c> as far as that file goes.</summary>
public sealed partial class NetlifyHeaders
{
    private readonly List<(string For, string Name, string Value)> _headers = [];

    public NetlifyHeaders(string toml)
    {
        var path = "";
        foreach (Match line in Assignments().Matches(toml[toml.IndexOf("[[headers]]", StringComparison.Ordinal)..]))
        {
            if (line.Groups["name"].Value == "for")
                path = line.Groups["value"].Value.TrimEnd('*');
            else
                _headers.Add((path, line.Groups["name"].Value, line.Groups["value"].Value));
        }
    }

    public IEnumerable<(string Name, string Value)> For(string url) =>
        _headers.Where(header => url.StartsWith(header.For, StringComparison.Ordinal)).Select(header => (header.Name, header.Value));

    [GeneratedRegex("""^\s*(?<name>[\w-]+) = "(?<value>.*)"\s*$""", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Assignments();
}
