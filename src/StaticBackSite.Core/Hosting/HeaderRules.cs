using System.Collections.Immutable;
using System.Text;

namespace StaticBackSite.Hosting;

/// <summary>
/// What a host sends with each file: the file <c>_headers</c>, as Netlify and Cloudflare Pages read it. A path that ends in
/// <c>*</c> means everything below it; all rules that fit an address count.
/// </summary>
public sealed record HeaderRules(ImmutableArray<HeaderRule> Rules)
{
    public const string FileName = "_headers";

    /// <summary>The headers for an address, from the root of the host.</summary>
    public IEnumerable<KeyValuePair<string, string>> For(string path) => Rules.Where(rule => rule.Fits(path)).SelectMany(rule => rule.Headers);

    public string ToText()
    {
        var text = new StringBuilder();
        foreach (var rule in Rules)
        {
            text.Append(rule.Pattern).Append('\n');
            foreach (var (name, value) in rule.Headers)
                text.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>Reads what <see cref="ToText"/> writes; remarks behind <c>#</c> and lines of another form are passed over.</summary>
    public static HeaderRules Parse(string text)
    {
        var rules = new List<HeaderRule>();
        foreach (var line in text.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (!char.IsWhiteSpace(line[0]))
                rules.Add(new HeaderRule(line, []));
            else if (colon > 0 && rules is [.., var last])
                rules[^1] = last with { Headers = last.Headers.Add(new(line[..colon].Trim(), line[(colon + 1)..].Trim())) };
        }
        return new HeaderRules([.. rules]);
    }
}

public sealed record HeaderRule(string Pattern, ImmutableArray<KeyValuePair<string, string>> Headers)
{
    public bool Fits(string path) => Pattern.EndsWith('*') ? path.StartsWith(Pattern[..^1], StringComparison.Ordinal) : path == Pattern;
}
