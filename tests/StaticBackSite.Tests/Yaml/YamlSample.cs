using System.Collections.Immutable;
using StaticBackSite.Yaml;

namespace StaticBackSite.Tests.Yaml;

/// <summary>Writes YAML that gives every required key a harmless value, and one key the value that a test is about.</summary>
internal static class YamlSample
{
    /// <summary>The paths of all keys that take a text, those of inner maps and lists included.</summary>
    public static IEnumerable<ImmutableArray<KeyDescription>> TextKeys(ImmutableArray<KeyDescription> keys) =>
        keys.SelectMany(key => key.Kind is KeyKind.Text
            ? [[key]]
            : key.Kind is KeyKind.TextList && key.Choices.IsEmpty ? [[key]]
            : key.Keys.IsEmpty ? []
            : TextKeys(key.Keys).Select(inner => inner.Insert(0, key)));

    /// <param name="value">As it is written in YAML.</param>
    public static string Write(ImmutableArray<KeyDescription> keys, ImmutableArray<KeyDescription> path, string value) => Map(keys, path, value) + "\n";

    // In flow style, where indentation cannot go wrong; one key a line at the top.
    private static string Map(ImmutableArray<KeyDescription> keys, ImmutableArray<KeyDescription> path, string value)
    {
        var wanted = keys.Where(key => key.Required || key.Name == path[0].Name);
        return string.Join("\n", wanted.Select(key => $"{key.Name}: {(key.Name == path[0].Name ? Value(key, path, value) : Harmless(key))}"));
    }

    private static string Value(KeyDescription key, ImmutableArray<KeyDescription> path, string value) => key.Kind switch
    {
        KeyKind.TextList => $"[{value}]",
        KeyKind.MapList => $"[{Inner(key, path, value)}]",
        KeyKind.Entries => $"{{ entry: {Inner(key, path, value)} }}",
        KeyKind.Map => Inner(key, path, value),
        _ => value,
    };

    private static string Inner(KeyDescription key, ImmutableArray<KeyDescription> path, string value) =>
        $"{{ {Map(key.Keys, path.RemoveAt(0), value).Replace("\n", ", ", StringComparison.Ordinal)} }}";

    private static string Harmless(KeyDescription key) => key.Kind switch
    {
        KeyKind.Date => "2026-11-22",
        KeyKind.Choice => key.Choices[0],
        KeyKind.Map => $"{{ {string.Join(", ", key.Keys.Where(k => k.Required).Select(k => $"{k.Name}: {Harmless(k)}"))} }}",
        _ => "\"words\"",
    };
}
