using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using StaticBackSite.Content.Data;
using StaticBackSite.Diagnostics;
using StaticBackSite.External;
using StaticBackSite.Publishing;
using StaticBackSite.Reading.Input;
using StaticBackSite.Reporting;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Commands;

/// <summary>
/// <c>new reference DOI|PMID:…</c> fetches the record of a source; without network, or without an argument, options and questions
/// take its place. What it writes says <c>verified: false</c>: no program has read the source.
/// </summary>
internal sealed class NewReferenceCommand : Command
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Composition _composition;
    private readonly InputOptions _input = new();
    private readonly Argument<string?> _source = new("source") { Description = "A DOI, its address, or PMID: and a number; fetched where there is a network.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _title = new("--title") { Description = "The title of the source." };
    private readonly Option<string[]> _author = new("--author") { Description = "An author as `Family, Given`, or an organisation; may be repeated.", DefaultValueFactory = _ => [] };
    private readonly Option<int?> _year = new("--year") { Description = "The year of publication." };
    private readonly Option<string?> _journal = new("--journal") { Description = "The journal, for an article in one." };
    private readonly Option<string?> _address = new("--address") { Description = "The address of the page, for a page on the web.", HelpName = "URL" };
    private readonly Option<string?> _id = new("--id") { Description = "The short name to cite it by; made of author and year where it is left out." };

    public NewReferenceCommand(Composition composition)
        : base("reference", "Adds a source to references.yml, from its DOI or PMID, from options, or by questions.")
    {
        _composition = composition;
        Arguments.Add(_source);
        foreach (var option in new Option[] { _title, _author, _year, _journal, _address, _id, _input.Input, _input.Format })
            Options.Add(option);
        SetAction(Run);
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        var (input, reporter, errors) = (parsed.GetValue(_input.Input)!, _input.Reporter(parsed), parsed.InvocationConfiguration.Error);
        if (!Directory.Exists(input))
        {
            reporter.Write(InputOptions.MissingInput(input));
            return ExitCodes.Usage;
        }
        var draft = Given(parsed);
        if (parsed.GetValue(_source) is { } source)
        {
            if (ReferenceDraft.LookUp(source) is not { } place)
            {
                errors.WriteLine($"staticback: {VisibleText.Of(source)} is neither a DOI nor a PMID; write for example 10.1371/journal.pone.0119470 or PMID:25875374");
                return ExitCodes.Usage;
            }
            using var handler = new SocketsHttpHandler { MaxAutomaticRedirections = 5, ConnectCallback = PublicHosts.ConnectAsync };
            draft = await Fetch(place, handler, stop) is { } found ? found.Over(draft) : (draft with { Doi = draft.Doi ?? place.Doi });
            if (draft.Title is null)
                errors.WriteLine($"staticback: {place.Address.Host} did not answer with a record of this source; the rest is asked for, or given by options");
        }
        if (draft.Title is null && !Console.IsInputRedirected && parsed.InvocationConfiguration.Output == Console.Out)
            draft = Ask(draft);
        if (draft.Title is null)
        {
            errors.WriteLine("staticback: a source needs at least a title: --title \"…\"\nNothing was written.");
            return ExitCodes.Usage;
        }
        return Write(draft, parsed.GetValue(_id), input, parsed, reporter, stop);
    }

    private ReferenceDraft Given(ParseResult parsed) => new()
    {
        Title = parsed.GetValue(_title),
        Authors = [.. parsed.GetValue(_author)!],
        Year = parsed.GetValue(_year),
        Journal = parsed.GetValue(_journal),
        Address = parsed.GetValue(_address),
    };

    /// <summary>Asks for the record of a source, following the registrar's redirect.</summary>
    /// <returns>Null where no service answers with one.</returns>
    internal static async Task<ReferenceDraft?> Fetch(ReferencePlace place, HttpMessageHandler handler, CancellationToken stop)
    {
        using var client = new HttpClient(handler, disposeHandler: false) { Timeout = Patience, MaxResponseContentBufferSize = 1_000_000 };
        using var request = new HttpRequestMessage(HttpMethod.Get, place.Address);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/vnd.citationstyles.csl+json"));
        try
        {
            using var answer = await client.SendAsync(request, stop);
            return answer.IsSuccessStatusCode ? ReferenceDraft.OfRecord(await answer.Content.ReadAsStringAsync(stop)) : null;
        }
        catch (Exception silent) when (silent is HttpRequestException or IOException or JsonException || (silent is TaskCanceledException && !stop.IsCancellationRequested))
        {
            return null;
        }
    }

    private static ReferenceDraft Ask(ReferenceDraft draft)
    {
        string? Question(string question)
        {
            Console.Out.Write($"{question} ");
            return Console.In.ReadLine()?.Trim() is { Length: > 0 } answer ? answer : null;
        }
        return draft with
        {
            Title = Question("The title of the source:"),
            Authors = draft.Authors.IsEmpty && Question("Its authors, as Family, Given; Family, Given:") is { } authors ? [.. authors.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] : draft.Authors,
            Year = draft.Year ?? (int.TryParse(Question("The year:"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null),
            Journal = draft.Journal ?? Question("The journal, or nothing for a page on the web:"),
            Address = draft.Address ?? (draft.Doi is null ? Question("Its address on the web:") : null),
        };
    }

    private int Write(ReferenceDraft draft, string? id, string input, ParseResult parsed, Reporter reporter, CancellationToken stop)
    {
        var files = ReadFiles.From(input, new DiagnosticBag(), stop);
        var before = Build(files, parsed);
        var name = id ?? draft.IdBeside(before.Index.Bibliography.References.Select(reference => reference.Id).ToHashSet(StringComparer.Ordinal));
        var old = files.FirstOrDefault(file => file.Path == Bibliography.FileName);
        var text = (old is null ? "references:\n" : Encoding.UTF8.GetString(old.Content.Span).TrimEnd() + "\n\n") + draft.Yaml(name);
        var file = new SourceFile(Bibliography.FileName, Encoding.UTF8.GetBytes(text));
        var added = NewPageCommand.ErrorsAdded(before, Build([.. files.Where(other => other != old), file], parsed));
        reporter.Write(added);
        if (added.HasErrors)
        {
            parsed.InvocationConfiguration.Error.WriteLine("Nothing was written.");
            return ExitCodes.Usage;
        }
        WriteSource.Replace(input, file.Path, file.Content.Span);
        reporter.Say($"Added {name} at the end of {input}/{file.Path}. No page can cite it yet.");
        reporter.Say("Next: read the source, write what it shows after `supports:`, and change `verified: false` to `verified: true`.");
        reporter.Say($"Then cite it in a page: [@{name}]");
        return ExitCodes.Done;
    }

    private Publication Build(ImmutableArray<SourceFile> files, ParseResult parsed) =>
        new SiteBuild(_composition.Site, _composition.Renderer()).Run(files, _input.BuildOptions(parsed) with { Drafts = true });
}

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

[JsonSerializable(typeof(string))]
internal sealed partial class ReferenceJson : JsonSerializerContext;
