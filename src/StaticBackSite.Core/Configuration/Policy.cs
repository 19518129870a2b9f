using System.Collections.Frozen;
using System.Collections.Immutable;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Configuration;

/// <summary>What a site insists on: the values of the keys that it names under <c>policy:</c>. Immutable.</summary>
public sealed class Policy
{
    /// <summary>That of a site which names nothing.</summary>
    public static readonly Policy None = new(FrozenDictionary<PolicyKey, object>.Empty);

    private readonly FrozenDictionary<PolicyKey, object> _values;

    private Policy(FrozenDictionary<PolicyKey, object> values) => _values = values;

    /// <summary>The settings of each rule that the site names.</summary>
    public IEnumerable<RuleSettings> Named => _values.Values.OfType<RuleSettings>();

    /// <summary>The value of a key; null, or an empty list, where the site does not name it.</summary>
    public T? Get<T>(PolicyKey<T> key) => _values.TryGetValue(key, out var value) ? (T)value : key.Absent;

    /// <param name="keys">What may be named; any other key is reported.</param>
    internal static Policy Read(MapReader reader, ImmutableArray<PolicyKey> keys) =>
        new((from key in keys let value = key.Read(reader) where value is not null select KeyValuePair.Create(key, value)).ToFrozenDictionary());
}

/// <summary>A key below <c>policy:</c> in <c>site.yml</c>. It is declared by whoever uses its value; the reader and the JSON Schema follow from the keys of a site.</summary>
/// <param name="name">As it is written in YAML, in camelCase.</param>
/// <param name="summary">One sentence for the schema and for messages.</param>
public abstract class PolicyKey(string name, string summary)
{
    public string Name { get; } = name;

    public string Summary { get; } = summary;

    /// <summary>The key of a rule with settings of its own; <c>key: warning</c> is short for <c>key: { level: warning }</c>.</summary>
    /// <param name="settings">Reads the settings; those that every rule has are read besides.</param>
    public static PolicyKey<T> Of<T>(string name, string summary, Func<MapReader, T> settings)
        where T : RuleSettings =>
        new(name, summary, reader => reader.MapOrShort(name, summary, RuleSettings.Short, map => settings(map).WithShared(map)));

    /// <summary>The key of a rule that has the settings of every rule and no others.</summary>
    public static PolicyKey<RuleSettings> Of(string name, string summary) => Of(name, summary, _ => new RuleSettings());

    /// <summary>The key of a list of texts, such as names.</summary>
    public static PolicyKey<ImmutableArray<Located<string>>> OfTexts(string name, string summary) =>
        new(name, summary, reader => reader.TextList(name, summary), absent: []);

    /// <summary>The value, or null where the site does not name the key.</summary>
    internal abstract object? Read(MapReader reader);
}

/// <summary>A key and the type of its value.</summary>
public sealed class PolicyKey<T> : PolicyKey
{
    private readonly Func<MapReader, T?> _read;

    internal PolicyKey(string name, string summary, Func<MapReader, T?> read, T? absent = default)
        : base(name, summary)
    {
        _read = read;
        Absent = absent;
    }

    /// <summary>The value where the site does not name the key.</summary>
    internal T? Absent { get; }

    internal override object? Read(MapReader reader) => _read(reader);
}

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
