using System.Collections.Immutable;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Configuration.PolicyParts;

/// <summary>
/// What every part of the policy can say: how strict it is, for which pages, and where it makes an exception. Naming a
/// part turns it on; <c>part: warning</c> is short for <c>part: { level: warning }</c>.
/// </summary>
public record PolicyPart
{
    public const string Short = "level";

    public Severity Level { get; init; }

    /// <summary>The types of pages that it is for; empty for all.</summary>
    public ImmutableArray<PageType> Types { get; init; } = [];

    /// <summary>The types as they are written; empty where they are left out.</summary>
    public ImmutableArray<Located<PageType>> WrittenTypes { get; init; } = [];

    /// <summary>Paths of pages that it is not for.</summary>
    public ImmutableArray<Located<string>> ExceptIn { get; init; } = [];

    /// <summary>For what comes near a limit and is not over it: a warning at most.</summary>
    public Severity Milder => Level == Severity.Error ? Severity.Warning : Level;

    public static PolicyPart Read(MapReader reader) => new PolicyPart().Shared(reader);
}
