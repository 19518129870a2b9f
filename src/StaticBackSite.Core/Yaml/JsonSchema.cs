using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Yaml;

/// <summary>
/// Described keys as a JSON Schema, by which an editor completes and checks while somebody types. Draft 7, the newest that
/// the YAML language server reads.
/// </summary>
internal static class JsonSchema
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(string title, ImmutableArray<KeyDescription> keys)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            json.WriteString("title", title);
            WriteMap(json, keys);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.WrittenSpan) + "\n";
    }

    private static void WriteMap(Utf8JsonWriter json, ImmutableArray<KeyDescription> keys)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var key in keys)
            WriteKey(json, key);
        json.WriteEndObject();
        var required = keys.Where(k => k.Required).Select(k => k.Name).ToArray();
        if (required.Length > 0)
            WriteTexts(json, "required", required);
        json.WriteBoolean("additionalProperties", false);
    }

    private static void WriteKey(Utf8JsonWriter json, KeyDescription key)
    {
        json.WriteStartObject(key.Name);
        json.WriteString("description", key.Summary);
        WriteValue(json, key);
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, KeyDescription key)
    {
        if (key is { Kind: KeyKind.Map, Short: { } shortKey })
            WriteEither(json, key.Keys.Single(k => k.Name == shortKey), key.Keys);
        else if (key.Kind is KeyKind.Map)
            WriteMap(json, key.Keys);
        else if (key.Kind is KeyKind.Text or KeyKind.Choice)
            WriteText(json, key);
        else
            WriteTyped(json, key);
    }

    private static void WriteTyped(Utf8JsonWriter json, KeyDescription key)
    {
        if (key.Kind is KeyKind.FlagOrTextList)
            WriteTexts(json, "type", ["boolean", "array"]);
        else
            json.WriteString("type", TypeOf(key.Kind));
        if (key.Kind is KeyKind.Date)
            json.WriteString("format", "date");
        else if (key.Kind is KeyKind.TextList or KeyKind.FlagOrTextList)
            WriteNested(json, "items", () => WriteText(json, key));
        else if (key.Kind is KeyKind.NumberLists)
            WriteNested(json, "items", () => json.WriteString("type", "array"));
        else if (key.Kind is KeyKind.MapList)
            WriteNested(json, "items", () => WriteItem(json, key));
        else if (key.Kind is KeyKind.Entries)
            WriteNested(json, "additionalProperties", () => WriteMap(json, key.Keys));
    }

    private static void WriteItem(Utf8JsonWriter json, KeyDescription key)
    {
        if (key.Short is { } shortKey)
            WriteEither(json, key.Keys.Single(k => k.Name == shortKey), key.Keys);
        else
            WriteMap(json, key.Keys);
    }

    private static string TypeOf(KeyKind kind) => kind switch
    {
        KeyKind.Date => "string",
        KeyKind.Flag => "boolean",
        KeyKind.Number => "integer",
        KeyKind.Entries => "object",
        _ => "array",
    };

    /// <summary>The value of one key alone, or the whole map.</summary>
    private static void WriteEither(Utf8JsonWriter json, KeyDescription shortKey, ImmutableArray<KeyDescription> keys)
    {
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        WriteValue(json, shortKey);
        json.WriteEndObject();
        json.WriteStartObject();
        WriteMap(json, keys);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    /// <summary>One of the choices, or any text; that may look like a number: <c>volume: 12</c>.</summary>
    private static void WriteText(Utf8JsonWriter json, KeyDescription key)
    {
        if (!key.Choices.IsEmpty)
        {
            WriteTexts(json, "enum", key.Choices);
            return;
        }
        WriteTexts(json, "type", ["string", "number"]);
        if (key.MaxLength > 0)
            json.WriteNumber("maxLength", key.MaxLength);
        if (key.Pattern is { } pattern)
            json.WriteString("pattern", pattern);
    }

    private static void WriteNested(Utf8JsonWriter json, string name, Action write)
    {
        json.WriteStartObject(name);
        write();
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}

/// <summary>What a key takes: told by the very call that reads it, so that schema and reader cannot differ.</summary>
internal sealed record KeyDescription(string Name, KeyKind Kind, string Summary)
{
    public bool Required { get; init; }

    /// <summary>Whether it is a name or a sentence that readers see, in which quotation marks around the whole would be odd.</summary>
    public bool IsName { get; init; }

    /// <summary>In characters; 0 where there is no limit.</summary>
    public int MaxLength { get; init; }

    /// <summary>What a text, or each text of a list, must match: a regular expression that .NET and JavaScript read alike.</summary>
    public string? Pattern { get; init; }

    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>The key that may stand for a whole map, where only its value is written; null where there is none.</summary>
    public string? Short { get; init; }

    /// <summary>The keys of a map, of each map in a list, or of each entry.</summary>
    public ImmutableArray<KeyDescription> Keys { get; init; } = [];
}

internal enum KeyKind
{
    Text,
    Date,
    Flag,
    Number,
    Choice,
    TextList,
    Map,
    MapList,
    FlagOrTextList,
    NumberLists,

    /// <summary>A map whose keys are data.</summary>
    Entries,
}

/// <summary>A form that a text must have, and what to say where it has another.</summary>
/// <param name="Pattern">A regular expression that .NET and JavaScript read alike, since the schemas carry it too.</param>
public sealed record TextForm(string Pattern, DiagnosticCode Code, string Expected, string Advice)
{
    private readonly Regex _regex = new(Pattern, RegexOptions.None, TimeSpan.FromSeconds(1));

    /// <summary>What the pattern alone cannot tell.</summary>
    public Predicate<string>? IsValid { get; init; }

    /// <summary>What to write in place of this very text, where that can be said.</summary>
    public Func<string, string?>? AdviceFor { get; init; }

    public bool Fits(string text) => _regex.IsMatch(text) && IsValid?.Invoke(text) != false;
}
