using System.Collections.Immutable;
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
