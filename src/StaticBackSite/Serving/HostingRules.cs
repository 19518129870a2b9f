using System.Collections.Immutable;

namespace StaticBackSite.Serving;

/// <summary>
/// What the host is told to do with a site: headers and redirects, from the files <c>_headers</c> and <c>_redirects</c> of
/// the site and from <c>netlify.toml</c> (https://docs.netlify.com/routing/overview/). Of two headers of one name the later rule's counts.
/// </summary>
public sealed record HostingRules(ImmutableArray<HeaderRule> Headers, ImmutableArray<RedirectRule> Redirects)
{
    public const string HeadersFile = "_headers";
    public const string RedirectsFile = "_redirects";
    public const string TomlFile = "netlify.toml";

    public static readonly HostingRules None = new([], []);

    /// <summary>Lines that this program does not understand, each as a sentence for the console.</summary>
    public ImmutableArray<string> NotUnderstood { get; init; } = [];

    /// <summary>The host looks at the files of the site first, then at its own file.</summary>
    public HostingRules Then(HostingRules others) =>
        new([.. others.Headers, .. Headers], [.. Redirects, .. others.Redirects]) { NotUnderstood = [.. NotUnderstood, .. others.NotUnderstood] };

    public IEnumerable<(string Name, string Value)> HeadersFor(string path) =>
        Headers.Where(rule => rule.For.Match(path) is not null).Select(rule => (rule.Name, rule.Value));

    /// <summary>The first rule that takes a path, with its target filled in.</summary>
    /// <param name="isThere">Whether the site has a page at the path; it then needs a rule that is marked as forced.</param>
    public (string To, int Status)? RedirectFor(string path, bool isThere)
    {
        foreach (var rule in Redirects)
        {
            if ((rule.IsForced || !isThere) && rule.From.Match(path) is { } found)
                return (PathPattern.Fill(rule.To, found), rule.Status);
        }
        return null;
    }
}

/// <summary>A header that paths of a pattern get.</summary>
public sealed record HeaderRule(PathPattern For, string Name, string Value);

/// <summary>Where a path leads instead. A status of 200 shows the target under the old address.</summary>
public sealed record RedirectRule(PathPattern From, string To, int Status, bool IsForced);
