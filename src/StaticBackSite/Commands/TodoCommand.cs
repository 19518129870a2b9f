using System.CommandLine;
using System.Globalization;
using System.Text;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.External;
using StaticBackSite.Publishing;
using StaticBackSite.Reading.Input;
using StaticBackSite.Reporting;

namespace StaticBackSite.Commands;

/// <summary><c>todo</c>: what is due: reviews, drafts and all that they lack, sources that nobody has read, dead links to other hosts, records of the program.</summary>
internal sealed class TodoCommand : Command
{
    private readonly Composition _composition;
    private readonly InputOptions _input = new();
    private readonly Option<int> _days = new("--days") { Description = "How many days ahead to look for reviews.", DefaultValueFactory = _ => 60, HelpName = "DAYS" };
    private readonly Option<string> _cache = new("--cache") { Description = "Where `check --external` keeps the answers of other hosts.", DefaultValueFactory = _ => Path.Combine("obj", "external-links.json"), HelpName = "FILE" };
    private readonly Option<bool> _quiet = new("--quiet") { Description = "Say nothing where nothing is due." };

    public TodoCommand(Composition composition)
        : base("todo", "Lists what is due: reviews, drafts and what they lack, unread sources, dead links to other hosts.")
    {
        _composition = composition;
        foreach (var option in new Option[] { _input.Input, _input.Date, _days, _cache, _quiet })
            Options.Add(option);
        SetAction((parsed, stop) => Task.FromResult(Run(parsed, stop)));
    }

    private int Run(ParseResult parsed, CancellationToken stop)
    {
        var input = parsed.GetValue(_input.Input)!;
        if (!Directory.Exists(input))
        {
            _input.Reporter(parsed).Write(InputOptions.MissingInput(input));
            return ExitCodes.Usage;
        }
        var options = _input.BuildOptions(parsed) with { Drafts = true };
        var publication = new SiteBuild(_composition.Site, _composition.Renderer()).Run(ReadFiles.From(input, new DiagnosticBag(), stop), options, stop: stop);
        var text = new StringBuilder();
        Add(text, "Reviews", Reviews(publication.Index, options.Date, parsed.GetValue(_days)));
        Add(text, "Drafts", Drafts(publication));
        // An unread source whose limits are written down is kept on purpose, and no page can cite it.
        Add(text, "Sources that nobody has read yet", publication.Index.Bibliography.References.Where(reference => !reference.Verified && reference.Limits is null).Select(reference => $"{reference.Id} in references.yml"));
        Add(text, "Links to other hosts that were dead", DeadLinks(publication.Index, parsed.GetValue(_cache)!));
        Add(text, "Records that the program keeps", Records(publication.Index));
        if (text.Length == 0 && !parsed.GetValue(_quiet))
            text.Append($"Nothing is due in the next {parsed.GetValue(_days)} days.\n");
        parsed.InvocationConfiguration.Output.Write(VisibleText.OfLines(text.ToString()));
        return ExitCodes.Done;
    }

    private static void Add(StringBuilder text, string title, IEnumerable<string> lines)
    {
        var all = lines.ToArray();
        if (all.Length == 0)
            return;
        text.Append($"{(text.Length > 0 ? "\n" : "")}{title} ({all.Length:N0})\n");
        foreach (var line in all)
            text.Append($"  {line}\n");
    }

    private static IEnumerable<string> Reviews(SiteIndex index, DateOnly day, int days) =>
        from page in index.Pages
        let due = page.FrontMatter.ReviewDue?.Value ?? DateOnly.MaxValue
        where due <= day.AddDays(days) && !page.FrontMatter.Draft
        orderby due, page.Source.Path
        select $"{due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}  {page.Source.Path}{(due < day ? "  overdue" : "")}";

    /// <summary>Each draft with every finding that it has: most are advice while it is one, and errors once it is published.</summary>
    private static IEnumerable<string> Drafts(Publication publication)
    {
        var findings = publication.Report.Diagnostics.ToLookup(finding => finding.Location.Path);
        foreach (var draft in publication.Index.Pages.Where(page => page.FrontMatter.Draft).OrderBy(page => page.Source.Path))
        {
            var lacks = findings[draft.Source.Path].ToArray();
            yield return $"{draft.Source.Path}: {(lacks.Length == 0 ? "ready; delete its line `draft: true`" : $"lacks {lacks.Length:N0} {(lacks.Length == 1 ? "thing" : "things")}")}{string.Concat(lacks.Select(finding => $"\n    line {finding.Location.Line}: {finding.Message}"))}";
        }
    }

    private static IEnumerable<string> DeadLinks(SiteIndex index, string cacheFile)
    {
        if (!File.Exists(cacheFile))
            return [];
        return from answer in new AnswerCache(Encoding.UTF8.GetString(DiskEntry.ReadFile(cacheFile))).Bad
               let pages = index.Pages.Where(page => page.Source.Text.Contains(answer.Address, StringComparison.Ordinal)).Select(page => page.Source.Path.Value).ToArray()
               where pages.Length > 0 || index.Bibliography.Source.Text.Contains(answer.Address, StringComparison.Ordinal)
               select $"{answer.Address} answered {answer.Status} on {answer.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}; it is in {(pages.Length == 0 ? "references.yml" : string.Join(", ", pages))}";
    }

    private static IEnumerable<string> Records(SiteIndex index)
    {
        if (index.Sources.Ledger is not null && UpdateLedger.With(index) is var (file, added) && added > 0)
            yield return $"{file.Path} lacks {added:N0} address{(added == 1 ? "" : "es")} of this site: `{Invocation.Name} build --update-ledger`";
    }
}
