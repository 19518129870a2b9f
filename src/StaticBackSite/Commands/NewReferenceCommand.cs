using System.CommandLine;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using StaticBackSite.Content.Data;
using StaticBackSite.Diagnostics;
using StaticBackSite.External;
using StaticBackSite.Publishing;
using StaticBackSite.Reading.Input;
using StaticBackSite.Reporting;
using StaticBackSite.Skeletons;
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
            draft = await Fetch(place, stop) is { } found ? found.Over(draft) : (draft with { Doi = draft.Doi ?? place.Doi });
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

    private static async Task<ReferenceDraft?> Fetch(ReferencePlace place, CancellationToken stop)
    {
        using var handler = new SocketsHttpHandler { MaxAutomaticRedirections = 5, ConnectCallback = PublicHosts.ConnectAsync };
        using var client = new HttpClient(handler) { Timeout = Patience, MaxResponseContentBufferSize = 1_000_000 };
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

    private Publication Build(System.Collections.Immutable.ImmutableArray<SourceFile> files, ParseResult parsed) =>
        new SiteBuild(_composition.Site, _composition.Renderer()).Run(files, _input.BuildOptions(parsed) with { Drafts = true });
}
