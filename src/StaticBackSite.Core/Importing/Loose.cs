using System.Globalization;
using System.IO;
using Tomlyn;
using Tomlyn.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StaticBackSite.Importing;

/// <summary>
/// Settings of other tools, of which we want a few values and refuse nothing: a text, a list (<c>List&lt;object?&gt;</c>) or a map
/// (<see cref="LooseMap"/>); null for what cannot be read.
/// </summary>
internal static class Loose
{
    public static string? Text(object? value) => value as string;

    public static LooseMap Map(object? value) => value as LooseMap ?? [];

    public static IReadOnlyList<object?> List(object? value) => value as List<object?> ?? (value is null ? [] : [value]);

    /// <summary>YAML; tags and anchors say nothing here.</summary>
    public static object? Yaml(string text)
    {
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
                return null;
            return YamlNode(parser);
        }
        catch (Exception broken) when (broken is YamlException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    public static object? Toml(string text)
    {
        try
        {
            return TomlSerializer.Deserialize<TomlTable>(text) is { } table ? TomlNode(table) : null;
        }
        catch (TomlException)
        {
            return null;
        }
    }

    private static object? YamlNode(Parser parser)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
            return scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null" ? null : scalar.Value;
        if (parser.TryConsume<AnchorAlias>(out _))
            return null;
        if (parser.TryConsume<SequenceStart>(out _))
        {
            var list = new List<object?>();
            while (!parser.TryConsume<SequenceEnd>(out _))
                list.Add(YamlNode(parser));
            return list;
        }
        parser.Consume<MappingStart>();
        var map = new LooseMap();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = YamlNode(parser) as string ?? "";
            map[key] = YamlNode(parser);
        }
        return map;
    }

    private static object? TomlNode(object? value)
    {
        switch (value)
        {
            case TomlTable table:
                var map = new LooseMap();
                foreach (var (key, inner) in table)
                    map[key] = TomlNode(inner);
                return map;
            case TomlTableArray tables:
                return tables.Select(TomlNode).ToList();
            case TomlArray array:
                return array.Select(TomlNode).ToList();
            case bool flag:
                return flag ? "true" : "false";
            default:
                return Convert.ToString(value, CultureInfo.InvariantCulture);
        }
    }
}

/// <summary>Keys in the order in which they are written.</summary>
internal sealed class LooseMap : List<KeyValuePair<string, object?>>
{
    public object? this[string key]
    {
        get => Find(entry => entry.Key == key).Value;
        set => Add(new(key, value));
    }

    public string? Text(string key) => this[key] as string;

    /// <summary>The first of some keys that has a text.</summary>
    public string? AnyText(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (Text(key) is { Length: > 0 } text)
                return text;
        }
        return null;
    }
}
