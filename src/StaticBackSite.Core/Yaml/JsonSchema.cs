using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StaticBackSite.Yaml;

/// <summary>
/// Described keys as a JSON Schema, by which an editor completes and checks while somebody types. Draft 7, the newest that
/// the YAML language server reads.
/// </summary>
public static class JsonSchema
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
        if (key.Short is { } shortKey)
            WriteEither(json, key.Keys.First(k => k.Name == shortKey), key with { Short = null });
        else
            WriteValue(json, key);
        json.WriteEndObject();
    }

    private static void WriteEither(Utf8JsonWriter json, params ReadOnlySpan<KeyDescription> keys)
    {
        json.WriteStartArray("anyOf");
        foreach (var key in keys)
        {
            json.WriteStartObject();
            WriteValue(json, key);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter json, KeyDescription key)
    {
        switch (key.Kind)
        {
            case KeyKind.Text:
                WriteText(json, key);
                break;
            case KeyKind.Date:
                json.WriteString("type", "string");
                json.WriteString("format", "date");
                break;
            case KeyKind.Flag:
                json.WriteString("type", "boolean");
                break;
            case KeyKind.Number:
                json.WriteString("type", "integer");
                break;
            case KeyKind.Choice:
                WriteTexts(json, "enum", key.Choices);
                break;
            case KeyKind.FlagOrTextList:
                WriteTexts(json, "type", ["boolean", "array"]);
                WriteNested(json, "items", () => WriteText(json, key));
                break;
            case KeyKind.TextList:
                json.WriteString("type", "array");
                WriteNested(json, "items", () => WriteItem(json, key));
                break;
            case KeyKind.NumberLists:
                json.WriteString("type", "array");
                WriteNested(json, "items", () => json.WriteString("type", "array"));
                break;
            case KeyKind.Map:
                WriteMap(json, key.Keys);
                break;
            case KeyKind.MapList:
                json.WriteString("type", "array");
                WriteNested(json, "items", () => WriteMap(json, key.Keys));
                break;
            case KeyKind.Entries:
                json.WriteString("type", "object");
                WriteNested(json, "additionalProperties", () => WriteMap(json, key.Keys));
                break;
        }
    }

    private static void WriteItem(Utf8JsonWriter json, KeyDescription key)
    {
        if (key.Choices.IsEmpty)
            WriteText(json, key);
        else
            WriteTexts(json, "enum", key.Choices);
    }

    /// <summary>A text may look like a number: <c>volume: 12</c>.</summary>
    private static void WriteText(Utf8JsonWriter json, KeyDescription key)
    {
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
