using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.RegularExpressions;
using Tomlyn;
using Tomlyn.Model;
using Tomlyn.Serialization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StaticBackSite.Importing;

/// <summary>
/// Settings of other tools, of which we want a few values and refuse nothing: a text, a list (<c>List&lt;object?&gt;</c>) or a map
/// (<see cref="LooseMap"/>); null for what cannot be read.
/// </summary>
internal static class Loose
{
    private const string WhyTomlIsSafe = "A table is the library's own model, so no type of ours is looked at by reflection; where it refuses, nothing is read.";

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

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = WhyTomlIsSafe)]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = WhyTomlIsSafe)]
    public static object? Toml(string text)
    {
        try
        {
            return TomlSerializer.Deserialize(text, TomlValues.Default.TomlTable) is { } table ? TomlNode(table) : null;
        }
        catch (Exception broken) when (broken is TomlException or InvalidOperationException or NotSupportedException)
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

/// <summary>
/// Reads literals in JavaScript and TypeScript, as the settings of Docusaurus, VitePress and Astro hold them: texts, lists and objects.
/// Nothing is run, so whatever is computed is null.
/// </summary>
internal sealed partial class ScriptValue
{
    private const int Deepest = 64;

    private readonly string _text;
    private int _at;

    private ScriptValue(string text, int at)
    {
        _text = text;
        _at = at;
    }

    /// <summary>The literal behind <c>name:</c> or <c>name =</c>, the first that is an object or a list; null where there is none.</summary>
    public static object? Of(string script, string name)
    {
        foreach (Match match in Regex.Matches(script, $@"(?<![\w.]){Regex.Escape(name)}\s*(?::\s*[\w.<>\[\]| ]+)?[:=]\s*(?:\w[\w.]*\()?\s*(?=[\[{{])", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
            return new ScriptValue(script, match.Index + match.Length).Read(0);
        return null;
    }

    /// <summary>The text behind <c>name:</c> or <c>name =</c>.</summary>
    public static string? TextOf(string script, string name) =>
        Regex.Match(script, $@"(?<![\w.'""-])['""]?{Regex.Escape(name)}['""]?\s*[:=]\s*(?<quote>['""`])(?<text>[^'""`\n]*)\k<quote>", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)) is { Success: true } match ? Computed().Replace(match.Groups["text"].Value, "").Trim() : null;

    /// <summary>The object or list that a module exports.</summary>
    public static object? Exported(string script) =>
        Export().Match(script) is { Success: true } match ? new ScriptValue(script, match.Index + match.Length).Read(0) : null;

    private object? Read(int depth)
    {
        Skip();
        if (_at >= _text.Length || depth > Deepest)
            return null;
        object? value = _text[_at] switch
        {
            '{' => ReadObject(depth),
            '[' => ReadList(depth),
            '\'' or '"' or '`' => ReadText() is var text && Computed().IsMatch(text) ? null : text,
            _ => ReadWord(),
        };
        // What follows a value, such as `+ x` or `.map(…)`, makes it another one.
        Skip();
        if (_at < _text.Length && _text[_at] is not (',' or '}' or ']' or ':' or ';' or ')'))
        {
            if (!IsWord("as") && !IsWord("satisfies"))
                value = value is string ? null : value;
            SkipToEnd();
        }
        return value;
    }

    private LooseMap ReadObject(int depth)
    {
        var map = new LooseMap();
        _at++;
        for (Skip(); _at < _text.Length && _text[_at] != '}'; Skip())
        {
            var start = _at;
            var key = _text[_at] is '\'' or '"' ? ReadText() : Word();
            Skip();
            if (key is { Length: > 0 } && _at < _text.Length && _text[_at] == ':')
            {
                _at++;
                map[key] = Read(depth + 1);
            }
            else
                SkipToEnd();
            Skip();
            if (_at < _text.Length && _text[_at] == ',')
                _at++;
            if (_at == start)
                _at++;
        }
        _at++;
        return map;
    }

    private List<object?> ReadList(int depth)
    {
        var list = new List<object?>();
        _at++;
        for (Skip(); _at < _text.Length && _text[_at] != ']'; Skip())
        {
            var start = _at;
            list.Add(Read(depth + 1));
            Skip();
            if (_at < _text.Length && _text[_at] == ',')
                _at++;
            if (_at == start)
                _at++;
        }
        _at++;
        return list;
    }

    private string ReadText()
    {
        var quote = _text[_at++];
        var text = new StringBuilder();
        for (; _at < _text.Length && _text[_at] != quote; _at++)
        {
            if (_text[_at] == '\\' && _at + 1 < _text.Length)
                _at++;
            text.Append(_text[_at]);
        }
        _at++;
        return text.ToString();
    }

    private string? ReadWord()
    {
        var word = Word();
        Skip();
        if (word.Length == 0 || word is "null" or "undefined")
            return null;
        return word is "true" or "false" || double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? word : null;
    }

    private string Word()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '_' or '$' or '.' or '-'))
            _at++;
        return _text[start.._at];
    }

    private bool IsWord(string word) => string.CompareOrdinal(_text, _at, word, 0, word.Length) == 0;

    /// <summary>To the comma or bracket that ends an entry, over whatever is nested in it.</summary>
    private void SkipToEnd()
    {
        for (var depth = 0; _at < _text.Length; _at++)
        {
            var c = _text[_at];
            if (c is '\'' or '"' or '`')
            {
                ReadText();
                _at--;
            }
            else if (c is '(' or '[' or '{')
                depth++;
            else if (c is ')' or ']' or '}' && depth-- == 0)
                return;
            else if (c == ',' && depth == 0)
                return;
        }
    }

    private void Skip() => _at += Blank().Match(_text, _at).Length;

    [GeneratedRegex(@"\$\{[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Computed();

    [GeneratedRegex(@"\G(?:\s|//[^\n]*|/\*.*?\*/)*", RegexOptions.Singleline, 1000)]
    private static partial Regex Blank();

    [GeneratedRegex(@"(?:module\.exports\s*=|export\s+default)\s*(?:\w[\w.]*\()?\s*(?=[\[{])", RegexOptions.None, 1000)]
    private static partial Regex Export();
}

/// <summary>What reading TOML needs to know of its own tables, written when the engine is compiled: a native program cannot find it out.</summary>
[TomlSerializable(typeof(TomlTable))]
internal sealed partial class TomlValues : TomlSerializerContext;
