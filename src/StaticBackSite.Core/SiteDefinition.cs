using System.Collections.Immutable;
using StaticBackSite.Audit.Comparison;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Outputs;
using StaticBackSite.Pages;
using StaticBackSite.Rules;
using StaticBackSite.Skeletons;

namespace StaticBackSite;

/// <summary>
/// What a site consists of, as <see cref="SiteBuilder"/> has collected it: the lists of the engine and of the site's extensions, in
/// the order in which they were added. Immutable, and read by every part of a build.
/// </summary>
internal sealed class SiteDefinition
{
    private ImmutableDictionary<string, SiteDefinition> _narrower = ImmutableDictionary<string, SiteDefinition>.Empty;

    /// <summary>What was added, in this order.</summary>
    public required ImmutableArray<ISiteExtension> Extensions { get; init; }

    public required ContentDefinition Content { get; init; }

    public required RuleSet Rules { get; init; }

    /// <summary>Every code that a diagnostic may have.</summary>
    public required CodeSet Codes { get; init; }

    /// <summary>How pages become models.</summary>
    public required PageDefinition Models { get; init; }

    /// <summary>What becomes of Markdown files; the first that takes a file has it.</summary>
    public required ImmutableArray<PagePipeline> Pages { get; init; }

    /// <summary>What is published beside the pages.</summary>
    public required ImmutableArray<Pipeline> Outputs { get; init; }

    /// <summary>What <c>diff</c> must not let a reviewer miss, beside what it always looks for.</summary>
    public required ImmutableArray<ChangeMark> ChangeMarks { get; init; }

    /// <summary>What skeletons tell the writer of a page.</summary>
    public required WriterHints Hints { get; init; }

    /// <summary>Commands of the program beside those that it always has.</summary>
    public required ImmutableArray<SiteCommand> Commands { get; init; }

    /// <summary>This definition without the packs that a site does not name.</summary>
    public SiteDefinition For(ImmutableArray<string> packs)
    {
        var named = Extensions.Where(extension => !extension.IsPack || packs.Contains(extension.Name)).ToImmutableArray();
        return named.Length == Extensions.Length
            ? this
            : ImmutableInterlocked.GetOrAdd(ref _narrower, string.Join(' ', named.Select(extension => extension.Name)), _ => new SiteBuilder(Content.Packs).AddAll(named).Build(LeftOut(named)));
    }

    private LeftOutPacks LeftOut(ImmutableArray<ISiteExtension> named)
    {
        var packOf = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var known = new SiteBuilder(Content.Packs).AddAll(named).Names.ToHashSet(StringComparer.Ordinal);
        foreach (var pack in Extensions.Except(named))
        {
            foreach (var name in new SiteBuilder(Content.Packs).AddAll([pack]).Names.Where(name => !known.Contains(name)))
                packOf.TryAdd(name, pack.Name);
        }
        return new LeftOutPacks(packOf.ToImmutable());
    }
}

/// <summary>Something that a site has beyond what every site has: a pack, or a few lines of the site's own.</summary>
public interface ISiteExtension
{
    /// <summary>As <c>packs:</c> in <c>site.yml</c> names it.</summary>
    string Name { get; }

    /// <summary>Whether it is for those sites alone that name it: <c>packs: [health]</c>. Any other extension is for every site that the program builds.</summary>
    bool IsPack => false;

    void AddTo(SiteBuilder site);
}
