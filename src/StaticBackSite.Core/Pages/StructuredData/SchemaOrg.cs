using System.Text.Json;
using System.Text.Json.Serialization;

namespace StaticBackSite.Pages.StructuredData;

/// <summary>
/// A thing as https://schema.org describes it. What is null is left out. A pack may add things of its own: each writes itself.
/// </summary>
[JsonConverter(typeof(ThingConverter))]
public abstract record Thing
{
    public abstract void Write(Utf8JsonWriter json);
}

/// <summary>A page of the site. Texts are as readers see them, addresses absolute.</summary>
/// <param name="Type">The first says what kind of page it is; others, such as <c>FAQPage</c>, say what else it is.</param>
public sealed record WebPage(
    [property: JsonPropertyName("@type"), JsonConverter(typeof(OneOrMany<string>))] IReadOnlyList<string> Type,
    string Url,
    string Name) : Thing
{
    public string? Description { get; init; }

    public string? InLanguage { get; init; }

    public Thing? IsPartOf { get; init; }

    public Thing? Publisher { get; init; }

    public DateOnly? DateModified { get; init; }

    public DateOnly? LastReviewed { get; init; }

    public Thing? ReviewedBy { get; init; }

    public Thing? Audience { get; init; }

    public IReadOnlyList<Thing>? About { get; init; }

    public IReadOnlyList<Thing>? Citation { get; init; }

    [JsonConverter(typeof(OneOrMany<Thing>))]
    public IReadOnlyList<Thing>? MainEntity { get; init; }

    public override void Write(Utf8JsonWriter json) => JsonSerializer.Serialize(json, this, SchemaJson.Default.WebPage);
}

/// <summary>Anything of which a name and an address say enough: a site, an organisation, a work, a term, an audience.</summary>
public sealed record NamedThing([property: JsonPropertyName("@type")] string Type, string? Name = null, string? Url = null) : Thing
{
    /// <summary>The address of a picture that stands for it.</summary>
    public string? Logo { get; init; }

    public override void Write(Utf8JsonWriter json) => JsonSerializer.Serialize(json, this, SchemaJson.Default.NamedThing);
}

/// <summary>What many pages say alike, as the JSON that it was written as once.</summary>
internal sealed record WrittenThing(Thing Original) : Thing
{
    private readonly byte[] _json = PageGraph.Written(Original);

    public override void Write(Utf8JsonWriter json) => json.WriteRawValue(_json, skipInputValidation: true);
}

/// <summary>A thing of which its address says enough.</summary>
internal sealed record Address(string Url) : Thing
{
    public override void Write(Utf8JsonWriter json) => json.WriteStringValue(Url);
}

internal sealed record DefinedTerm(string Name, string Description, IReadOnlyList<string>? AlternateName, Thing? InDefinedTermSet) : Thing
{
    [JsonPropertyName("@type"), JsonPropertyOrder(-1)]
    public string Type => "DefinedTerm";

    public override void Write(Utf8JsonWriter json) => JsonSerializer.Serialize(json, this, SchemaJson.Default.DefinedTerm);
}

internal sealed record DefinedTermSet(string Name, string Url, IReadOnlyList<Thing> HasDefinedTerm) : Thing
{
    [JsonPropertyName("@type"), JsonPropertyOrder(-1)]
    public string Type => "DefinedTermSet";

    public override void Write(Utf8JsonWriter json) => JsonSerializer.Serialize(json, this, SchemaJson.Default.DefinedTermSet);
}

internal sealed record Question(string Name, Answer AcceptedAnswer) : Thing
{
    [JsonPropertyName("@type"), JsonPropertyOrder(-1)]
    public string Type => "Question";

    public override void Write(Utf8JsonWriter json) => JsonSerializer.Serialize(json, this, SchemaJson.Default.Question);
}

/// <param name="Text">A line for each paragraph.</param>
internal sealed record Answer(string Text)
{
    [JsonPropertyName("@type"), JsonPropertyOrder(-1)]
    public string Type => "Answer";
}

internal sealed record BreadcrumbList(IReadOnlyList<ListItem> ItemListElement) : Thing
{
    [JsonPropertyName("@type"), JsonPropertyOrder(-1)]
    public string Type => "BreadcrumbList";

    public override void Write(Utf8JsonWriter json) => JsonSerializer.Serialize(json, this, SchemaJson.Default.BreadcrumbList);
}

/// <param name="Position">From 1.</param>
/// <param name="Item">The address; null for a step that has no page of its own.</param>
internal sealed record ListItem(int Position, string Name, string? Item)
{
    [JsonPropertyName("@type"), JsonPropertyOrder(-1)]
    public string Type => "ListItem";
}

internal sealed class ThingConverter : JsonConverter<Thing>
{
    public override Thing Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, Thing value, JsonSerializerOptions options) => value.Write(writer);
}

/// <summary>One value stands by itself, several in an array, as JSON-LD allows.</summary>
internal sealed class OneOrMany<T> : JsonConverter<IReadOnlyList<T>>
{
    public override IReadOnlyList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options)
    {
        var type = (System.Text.Json.Serialization.Metadata.JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        if (value is [var only])
        {
            JsonSerializer.Serialize(writer, only, type);
            return;
        }
        writer.WriteStartArray();
        foreach (var item in value)
            JsonSerializer.Serialize(writer, item, type);
        writer.WriteEndArray();
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WebPage))]
[JsonSerializable(typeof(NamedThing))]
[JsonSerializable(typeof(DefinedTerm))]
[JsonSerializable(typeof(DefinedTermSet))]
[JsonSerializable(typeof(Question))]
[JsonSerializable(typeof(BreadcrumbList))]
internal sealed partial class SchemaJson : JsonSerializerContext;
