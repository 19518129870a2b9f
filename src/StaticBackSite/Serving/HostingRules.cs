using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using StaticBackSite.Outputs.Hosting;

namespace StaticBackSite.Serving;

/// <summary>What the host is told to do with a site, and what that means for an address. Of two headers of one name the later rule's counts.</summary>
internal sealed record HostingRules(ImmutableArray<HeaderRule> Headers, ImmutableArray<RedirectRule> Redirects)
{
    public static readonly HostingRules None = new([], []);

    private readonly ImmutableArray<PathPattern> _headerPatterns = [.. Headers.Select(rule => new PathPattern(rule.Pattern))];
    private readonly ImmutableArray<PathPattern> _redirectPatterns = [.. Redirects.Select(rule => new PathPattern(rule.From))];

    /// <summary>Lines that this program does not understand, each as a sentence for the console.</summary>
    public ImmutableArray<string> NotUnderstood { get; init; } = [];

    /// <summary>The host looks at the files of the site first, then at its own file.</summary>
    public HostingRules Then(HostingRules others) =>
        new([.. others.Headers, .. Headers], [.. Redirects, .. others.Redirects]) { NotUnderstood = [.. NotUnderstood, .. others.NotUnderstood] };

    public IEnumerable<KeyValuePair<string, string>> HeadersFor(string path) =>
        Headers.Where((_, i) => _headerPatterns[i].Match(path) is not null).SelectMany(rule => rule.Headers);

    /// <summary>The first rule that takes a path, with its target filled in.</summary>
    /// <param name="isThere">Whether the site has a page at the path; it then needs a rule that is marked as forced.</param>
    public (string To, int Status)? RedirectFor(string path, bool isThere)
    {
        for (var i = 0; i < Redirects.Length; i++)
        {
            if ((Redirects[i].IsForced || !isThere) && _redirectPatterns[i].Match(path) is { } found)
                return (PathPattern.Fill(Redirects[i].To, found), Redirects[i].Status);
        }
        return null;
    }
}

/// <summary>Reads the three files that tell a host what to do. What it cannot read it says; it never guesses.</summary>
internal static partial class ReadHostingRules
{
    private const int MovedPermanently = 301;

    /// <summary>Besides letters and digits, in the name of a header (RFC 9110, 5.6.2).</summary>
    private const string TokenSigns = "!#$%&'*+-.^_`|~";

    /// <summary>Headers that say where an answer ends and how it travels.</summary>
    private static readonly FrozenSet<string> Framing = new[] { "Connection", "Content-Length", "Keep-Alive", "TE", "Trailer", "Transfer-Encoding", "Upgrade" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>All rules for a site: those of its own two files, and those of <c>netlify.toml</c> where it is given.</summary>
    public static HostingRules From(string? headers, string? redirects, string? toml) =>
        Both(headers is null ? HostingRules.None : Headers(headers), redirects is null ? HostingRules.None : Redirects(redirects)).Then(toml is null ? HostingRules.None : Toml(toml));

    /// <summary>Paths at the beginning of a line, the headers that they get indented below.</summary>
    public static HostingRules Headers(string text)
    {
        var rules = ImmutableArray.CreateBuilder<HeaderRule>();
        var problems = ImmutableArray.CreateBuilder<string>();
        var hasPath = false;
        foreach (var (number, line) in Lines(text))
        {
            if (!char.IsWhiteSpace(line[0]))
            {
                hasPath = line.StartsWith('/');
                if (hasPath)
                    rules.Add(new HeaderRule(line, []));
                else
                    Note(problems, HostingFiles.Headers, number, "begins with no path", "a path begins with a slash, a header with a blank");
            }
            else if (hasPath && line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0)
                AddHeader(rules, new(line[..colon].Trim(), line[(colon + 1)..].Trim()), problems, HostingFiles.Headers, number);
            else
                Note(problems, HostingFiles.Headers, number, "is no header of a path", "write `  Name: value` below a path");
        }
        return new HostingRules(rules.DrainToImmutable(), []) { NotUnderstood = problems.DrainToImmutable() };
    }

    /// <summary>One rule a line: from, to, and a status, which a <c>!</c> forces.</summary>
    public static HostingRules Redirects(string text)
    {
        var rules = ImmutableArray.CreateBuilder<RedirectRule>();
        var problems = ImmutableArray.CreateBuilder<string>();
        foreach (var (number, line) in Lines(text))
        {
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            var status = words.Length > 2 ? words[2] : "301";
            if (words.Length is 2 or 3 && words[0].StartsWith('/') && int.TryParse(status.TrimEnd('!'), NumberStyles.None, CultureInfo.InvariantCulture, out var code) && IsStatus(code))
                rules.Add(new RedirectRule(words[0], words[1], code, status.EndsWith('!')));
            else
                Note(problems, HostingFiles.Redirects, number, "is no redirect that this server can follow", "write `/from /to 301`; conditions work on the host alone");
        }
        return new HostingRules([], rules.DrainToImmutable()) { NotUnderstood = problems.DrainToImmutable() };
    }

    /// <summary>The tables <c>[[headers]]</c> and <c>[[redirects]]</c> with one key a line; other tables are none of a server's business.</summary>
    public static HostingRules Toml(string text)
    {
        var headers = ImmutableArray.CreateBuilder<HeaderRule>();
        var redirects = ImmutableArray.CreateBuilder<RedirectRule>();
        var problems = ImmutableArray.CreateBuilder<string>();
        var table = "";
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        void Finish()
        {
            if (table == "[[redirects]]" && keys.TryGetValue("from", out var from) && keys.TryGetValue("to", out var to))
                redirects.Add(new RedirectRule(from, to, int.TryParse(keys.GetValueOrDefault("status"), out var status) ? status : MovedPermanently, keys.GetValueOrDefault("force") == "true"));
        }
        foreach (var (number, line) in Lines(text))
        {
            if (line.TrimStart().StartsWith('['))
            {
                var next = line.Trim();
                // The values of [[headers]] belong to its path.
                if (next != "[headers.values]")
                {
                    Finish();
                    keys.Clear();
                }
                table = next;
            }
            else if (table is not ("[[headers]]" or "[headers.values]" or "[[redirects]]"))
                continue;
            else if (Assignment().Match(line) is not { Success: true } key)
                Note(problems, HostingFiles.Netlify, number, "holds a value that this server does not read", "write it as `key = \"value\"` on one line");
            else if (table == "[headers.values]" && keys.TryGetValue("for", out var path))
            {
                headers.Add(new HeaderRule(path, []));
                AddHeader(headers, new(key.Groups["key"].Value, key.Groups["value"].Value), problems, HostingFiles.Netlify, number);
            }
            else if (table == "[[redirects]]" && key.Groups["key"].Value == "status" && !(int.TryParse(key.Groups["value"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && IsStatus(code)))
                Note(problems, HostingFiles.Netlify, number, "holds a status that no answer can have", "write 301, or another number from 200 to 599");
            else
                keys[key.Groups["key"].Value] = key.Groups["value"].Value;
        }
        Finish();
        return new HostingRules(headers.DrainToImmutable(), redirects.DrainToImmutable()) { NotUnderstood = problems.DrainToImmutable() };
    }

    /// <summary>A header that cannot be sent would make an error of every answer.</summary>
    private static void AddHeader(ImmutableArray<HeaderRule>.Builder rules, KeyValuePair<string, string> header, ImmutableArray<string>.Builder problems, string file, int line)
    {
        if (Framing.Contains(header.Key))
            Note(problems, file, line, $"sets {header.Key}, which the server itself sets", "take the line out");
        else if (header.Key.Length == 0 || !header.Key.All(c => char.IsAsciiLetterOrDigit(c) || TokenSigns.Contains(c, StringComparison.Ordinal)) || !header.Value.All(c => c is '\t' or (>= ' ' and <= '~')))
            Note(problems, file, line, "holds a header with characters that HTTP does not allow", "write letters from A to Z, digits and signs; encode others as %C3%A9");
        else
            rules[^1] = rules[^1] with { Headers = rules[^1].Headers.Add(header) };
    }

    private static bool IsStatus(int code) => code is >= 200 and <= 599;

    private static HostingRules Both(HostingRules headers, HostingRules redirects) =>
        new(headers.Headers, redirects.Redirects) { NotUnderstood = [.. headers.NotUnderstood, .. redirects.NotUnderstood] };

    private static void Note(ImmutableArray<string>.Builder problems, string file, int line, string what, string fix) =>
        problems.Add($"{file}:{line}: this line {what}; {fix}");

    private static IEnumerable<(int Number, string Line)> Lines(string text) =>
        text.Split('\n').Select((line, i) => (i + 1, line.TrimEnd())).Where(line => line.Item2.Length > 0 && !line.Item2.TrimStart().StartsWith('#'));

    [GeneratedRegex("""^\s*"?(?<key>[\w-]+)"?\s*=\s*("(?<value>[^"]*)"|(?<value>[\w.-]+))\s*$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Assignment();
}
