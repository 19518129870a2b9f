using System.Collections.Frozen;
using System.Collections.Immutable;
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
