using System.Collections.Immutable;

namespace StaticBackSite.Hosting;

/// <summary>Which addresses a host answers with another one: the file <c>_redirects</c>, as Netlify and Cloudflare Pages read it.</summary>
public sealed record RedirectRules(ImmutableArray<RedirectRule> Rules)
{
    public const string FileName = "_redirects";

    /// <summary>The rule for an address, from the root of the host; one slash more or less at its end does not count.</summary>
    public RedirectRule? For(string path) => Rules.FirstOrDefault(rule => rule.From.TrimEnd('/') == path.TrimEnd('/'));

    // “!”: the rule goes before the page with a link that lies at this address for other hosts.
    public string ToText() => string.Concat(Rules.Select(rule => $"{rule.From} {rule.To} {rule.Status}!\n"));

    /// <summary>Reads what <see cref="ToText"/> writes; remarks behind <c>#</c> and lines of another form are passed over.</summary>
    public static RedirectRules Parse(string text) => new(
    [
        .. from line in text.Split('\n')
           let words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
           where words is [['/', ..], _, _]
           let status = int.TryParse(words[2].TrimEnd('!'), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 301
           select new RedirectRule(words[0], words[1], status),
    ]);
}

/// <param name="From">Percent-encoded, from the root of the host.</param>
/// <param name="Status">301, for good, unless somebody has written another.</param>
public sealed record RedirectRule(string From, string To, int Status = 301);
