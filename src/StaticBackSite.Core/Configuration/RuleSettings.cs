using System.Collections.Immutable;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Configuration;

/// <summary>The settings of every rule: how strict it is, for which pages, and with which exceptions. A rule is off until the site names its key.</summary>
public record RuleSettings
{
    internal const string Short = "level";

    public Severity Level { get; init; } = Severity.Error;

    /// <summary>The types of pages that the rule is for, which may be none; null for all.</summary>
    public ImmutableArray<PageType>? Types { get; init; }

    /// <summary>The types that the site names; empty where it names none.</summary>
    public ImmutableArray<Located<PageType>> WrittenTypes { get; init; } = [];

    /// <summary>Paths of pages that the rule is not for.</summary>
    public ImmutableArray<Located<string>> ExceptIn { get; init; } = [];

    /// <summary>Every path of a page in the settings, so that one which is not there can be reported.</summary>
    public virtual IEnumerable<Located<string>> NamedPages => ExceptIn;

    /// <summary>Every type of page in the settings.</summary>
    public virtual IEnumerable<Located<PageType>> NamedTypes => WrittenTypes;

    /// <summary>For what comes near a limit without exceeding it: at most a warning.</summary>
    public Severity Milder => Level == Severity.Error ? Severity.Warning : Level;

    /// <summary>Whether the rule is for a page of this type at this path.</summary>
    public bool AppliesTo(SourcePath path, PageType type) => Level != Severity.Off && (Types is not { } types || types.Contains(type)) && !IsExcepted(path);

    // Every rule asks this of every page: a loop allocates nothing, a query would.
    private bool IsExcepted(SourcePath path)
    {
        foreach (var except in ExceptIn)
        {
            if (except.Value == path.Value)
                return true;
        }
        return false;
    }
}

internal static class RuleSettingsReader
{
    /// <summary>Reads the keys that all rules share.</summary>
    public static T WithShared<T>(this T settings, MapReader reader)
        where T : RuleSettings
    {
        var types = reader.OpenChoiceList<PageType>("types", "The types of pages that it is for.");
        return settings with
        {
            Level = reader.Choice<Severity>(RuleSettings.Short, "off, warning or error; error where it is left out.")?.Value ?? Severity.Error,
            Types = types is { IsEmpty: false } written ? [.. written.Select(type => type.Value)] : settings.Types,
            WrittenTypes = types ?? [],
            ExceptIn = reader.TextList("exceptIn", "Paths of pages that it is not for."),
        };
    }
}
