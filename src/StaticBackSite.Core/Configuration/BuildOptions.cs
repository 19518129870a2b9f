using StaticBackSite.Routing;

namespace StaticBackSite.Configuration;

/// <summary>What a build is told from outside: all that would otherwise be the machine's accident.</summary>
internal sealed record BuildOptions
{
    /// <summary>The day of the build: the only clock there is.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Replaces the address in <c>site.yml</c>, for previews and mirrors.</summary>
    public Uri? Url { get; init; }

    /// <summary>Whether pages marked <c>draft: true</c> are built too.</summary>
    public bool Drafts { get; init; }

    /// <summary>
    /// Whether this file is being changed, according to its history. Asked only where two files say the same, to report it in the
    /// one that its reader has just written; nothing that is published depends on it.
    /// </summary>
    public Func<SourcePath, bool> IsChanged { get; init; } = Nothing;

    private static readonly Func<SourcePath, bool> Nothing = _ => false;

    /// <summary>Whether search engines are asked to stay away, as from a preview of a change.</summary>
    public bool NoIndex { get; init; }

    /// <summary>Whether whoever publishes the pages lays the service worker beside them; where not, no page asks for it.</summary>
    public bool Offline { get; init; }

    /// <summary>Whether whoever publishes the pages lays a search index beside them; where not, no page offers a search box.</summary>
    public bool Search { get; init; }
}
