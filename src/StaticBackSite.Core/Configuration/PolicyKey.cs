using System.Collections.Immutable;
using StaticBackSite.Sources;
using StaticBackSite.Yaml;

namespace StaticBackSite.Configuration;

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
