using System.Text.Json.Serialization;

namespace StaticBackSite.Preview;

/// <summary>What the editor is told of the site.</summary>
internal sealed record EditableSite(string Name, string? Repository, string Branch, EditablePage[] Pages);

/// <param name="Address">Where its page is, and null where a server answers.</param>
/// <param name="Text">Its Markdown, and null where a server answers.</param>
internal sealed record EditablePage(
    string Path, string Title, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Address, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Text);

internal sealed record TriedText(string Path, string Text);

/// <param name="Html">Null where the page cannot be read.</param>
internal sealed record TriedPage(string? Html, TriedFinding[] Findings);

internal sealed record TriedFinding(string Code, string Severity, string File, int Line, int Column, int Length, string Message, string? Hint);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(EditableSite))]
[JsonSerializable(typeof(TriedText))]
[JsonSerializable(typeof(TriedPage))]
internal sealed partial class EditJson : JsonSerializerContext;
