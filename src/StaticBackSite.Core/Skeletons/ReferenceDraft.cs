using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using StaticBackSite.Routing;

namespace StaticBackSite.Skeletons;

/// <summary>Where the record of a source can be fetched.</summary>
internal sealed record ReferencePlace(Uri Address, string? Doi);

/// <summary>What is known of a source before anybody has read it, and its entry in <c>references.yml</c>.</summary>
internal sealed partial record ReferenceDraft
{
    public string? Title { get; init; }

    /// <summary>Each as <c>Family, Given</c>, or the name of an organisation.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    public int? Year { get; init; }

    public string? Journal { get; init; }

    public string? Doi { get; init; }

    public string? Address { get; init; }

    /// <summary>The service that knows a DOI (doi.org, content negotiation) or a PMID (NCBI, Literature Citation Exporter).</summary>
    public static ReferencePlace? LookUp(string given)
    {
        if (Pmid().Match(given.Trim()) is { Success: true } pmid)
            return new ReferencePlace(new Uri($"https://api.ncbi.nlm.nih.gov/lit/ctxp/v1/pubmed/?format=csl&id={pmid.Groups["number"].Value}"), null);
        return DoiName().Match(given.Trim()) is { Success: true } doi ? new ReferencePlace(new Uri("https://doi.org/" + Uri.EscapeDataString(doi.Groups["doi"].Value).Replace("%2F", "/", StringComparison.Ordinal)), doi.Groups["doi"].Value) : null;
    }

    /// <summary>Reads a record in the form of CSL-JSON.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static ReferenceDraft? OfRecord(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || Text(root, "title") is not { } title)
            return null;
        return new ReferenceDraft
        {
            Title = Plain(title),
            Authors = root.TryGetProperty("author", out var authors) && authors.ValueKind == JsonValueKind.Array ? [.. authors.EnumerateArray().Select(NameOf).OfType<string>()] : [],
            Year = root.TryGetProperty("issued", out var issued) && issued.ValueKind == JsonValueKind.Object && issued.TryGetProperty("date-parts", out var parts) && FirstNumber(parts) is { } year ? year : null,
            Journal = Text(root, "container-title") is { } journal ? Plain(journal) : null,
            Doi = Text(root, "DOI"),
        };
    }

    /// <summary>This record, where options say nothing else.</summary>
    public ReferenceDraft Over(ReferenceDraft given) => this with
    {
        Title = given.Title ?? Title,
        Authors = given.Authors.IsEmpty ? Authors : given.Authors,
        Year = given.Year ?? Year,
        Journal = given.Journal ?? Journal,
        Address = given.Address,
    };

    /// <summary>A name of author and year that no other reference has: <c>kawchuk2015</c>, then <c>kawchuk2015b</c>.</summary>
    public string IdBeside(IReadOnlySet<string> taken)
    {
        var word = Slug.Of((Authors.FirstOrDefault() ?? Title ?? "source").Split(',', ' ')[0]).Replace("-", "", StringComparison.Ordinal);
        var name = (word.Length > 0 ? word : "source") + (Year?.ToString(CultureInfo.InvariantCulture) ?? "");
        return new[] { name }.Concat(Enumerable.Range('b', 25).Select(letter => $"{name}{(char)letter}")).First(id => !taken.Contains(id));
    }

    public string Yaml(string id)
    {
        var text = new StringBuilder($"  - id: {id}\n    type: {(Journal is null ? "webpage" : "article-journal")}\n    title: {Quoted(Title!)}\n");
        if (!Authors.IsEmpty)
            text.Append("    author:\n");
        foreach (var author in Authors)
            text.Append(author.Split(',', 2, StringSplitOptions.TrimEntries) is [var family, var given] ? $"      - {{ family: {Quoted(family)}, given: {Quoted(given)} }}\n" : $"      - {{ literal: {Quoted(author)} }}\n");
        if (Year is { } year)
            text.Append($"    issued: {{ date-parts: [[{year}]] }}\n");
        if (Journal is not null)
            text.Append($"    container-title: {Quoted(Journal)}\n");
        if (Doi is not null)
            text.Append($"    DOI: {Quoted(Doi)}\n");
        if (Address is not null)
            text.Append($"    URL: {Quoted(Address)}\n");
        return text.Append("    # true once you have seen the source yourself; no page may cite it before.\n    verified: false\n    # What the source shows, and where it falls short, each in one sentence of your own:\n    # supports: \n    # limits: \n").ToString();
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text.ReplaceLineEndings(" ").Trim(), ReferenceJson.Default.String);

    /// <summary>Records carry marks of emphasis.</summary>
    private static string Plain(string text) => Spaces().Replace(System.Net.WebUtility.HtmlDecode(Tag().Replace(text, "")), " ").Trim();

    private static string? NameOf(JsonElement author) => author.ValueKind != JsonValueKind.Object ? null
        : Text(author, "literal") ?? Text(author, "name") ?? (Text(author, "family") is { } family ? Text(author, "given") is { } given ? $"{family}, {given}" : family : null);

    private static int? FirstNumber(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array when element.GetArrayLength() > 0 => FirstNumber(element[0]),
        JsonValueKind.Number => element.TryGetInt32(out var number) ? number : null,
        JsonValueKind.String => int.TryParse(element.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
        _ => null,
    };

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    [GeneratedRegex(@"^PMID:?\s*(?<number>\d{1,9})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pmid();

    [GeneratedRegex(@"^(https?://(dx\.)?doi\.org/|doi:\s*)?(?<doi>10\.\d{4,9}/\S+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DoiName();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}

[System.Text.Json.Serialization.JsonSerializable(typeof(string))]
internal sealed partial class ReferenceJson : System.Text.Json.Serialization.JsonSerializerContext;
