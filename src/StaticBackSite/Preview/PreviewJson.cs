using System.Text.Json.Serialization;

namespace StaticBackSite.Preview;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Change))]
internal sealed partial class PreviewJson : JsonSerializerContext;
