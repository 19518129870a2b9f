using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using StaticBackSite.Diagnostics;
using StaticBackSite.Publishing;
using StaticBackSite.Reading.Input;
using StaticBackSite.Reporting;
using StaticBackSite.Routing;
using StaticBackSite.Skeletons;
using StaticBackSite.Sources;

namespace StaticBackSite.Commands;

/// <summary>Writes a draft that the build takes as it is, says what comes next, and never overwrites.</summary>
internal sealed class NewPageCommand : Command
{
    private readonly Composition _composition;
    private readonly NewPageKind _kind;
    private readonly InputOptions _input = new();
    private readonly Option<string> _folder = new("--in") { Description = "The folder of the page inside the input folder.", DefaultValueFactory = _ => "", HelpName = "DIR" };
    private readonly Argument<string> _title = new("title") { Description = "The title as readers will see it, in quotation marks." };

    public NewPageCommand(Composition composition, NewPageKind kind)
        : base(kind.ToString().ToLowerInvariant(), kind switch { NewPageKind.Article => "Begins an article.", NewPageKind.Term => "Begins a term of the glossary.", NewPageKind.Page => "Begins a page in any folder.", _ => "Begins a drawing." })
    {
        _composition = composition;
        _kind = kind;
        Arguments.Add(_title);
        if (kind == NewPageKind.Page)
            Options.Add(_folder);
        foreach (var option in new Option[] { _input.Input, _input.Date, _input.Format })
            Options.Add(option);
        SetAction((parsed, stop) => Task.FromResult(Run(parsed, stop)));
    }

    private int Run(ParseResult parsed, CancellationToken stop)
    {
        var input = parsed.GetValue(_input.Input)!;
        var reporter = _input.Reporter(parsed);
        if (!Directory.Exists(input))
        {
            reporter.Write(InputOptions.MissingInput(input));
            return ExitCodes.Usage;
        }
        var title = parsed.GetValue(_title)!.Trim();
        var path = PathOf(title, parsed);
        var unreadable = new DiagnosticBag();
        var files = ReadFiles.From(input, unreadable, stop);
        var before = Build(files, parsed);
        var text = TextFor(title, path, before, parsed.GetValue(_input.Date) ?? Clock.LocalDay);
        var skeleton = new SourceFile(path, Encoding.UTF8.GetBytes(text));
        var refusal = Refuse(title, path, files) is { } reason ? new BuildReport([reason]) : ErrorsAdded(before, Build([.. files, skeleton], parsed));
        if (!refusal.HasErrors && !WriteSource.TryCreate(input, path, skeleton.Content.Span))
            refusal = new BuildReport([IsThere(path)]);
        reporter.Write(new BuildReport([.. unreadable.Found, .. refusal.Diagnostics]));
        if (refusal.HasErrors)
        {
            parsed.InvocationConfiguration.Error.WriteLine("Nothing was written.");
            return ExitCodes.Usage;
        }
        TellWhatIsNext(reporter, Path.Combine(input, path.Value).Replace('\\', '/'));
        return ExitCodes.Done;
    }

    private SourcePath PathOf(string title, ParseResult parsed) => _kind switch
    {
        NewPageKind.Article => ArticleSkeleton.PathOf(title),
        NewPageKind.Term => TermSkeleton.PathOf(title),
        NewPageKind.Figure => FigureSkeleton.PathOf(title),
        _ => ArticleSkeleton.PathIn(parsed.GetValue(_folder)!, title),
    };

    private string TextFor(string title, SourcePath path, Publication site, DateOnly day) => _kind switch
    {
        NewPageKind.Term => TermSkeleton.Write(title, site.Definition.Hints),
        NewPageKind.Figure => FigureSkeleton.Write(title),
        NewPageKind.Article => ArticleSkeleton.Write(title, site.Index, site.Definition.Hints, day),
        _ => ArticleSkeleton.Write(title, site.Index, site.Definition.Hints, day, path),
    };

    private void TellWhatIsNext(Reporter reporter, string file)
    {
        if (_kind == NewPageKind.Figure)
        {
            reporter.Say($"Wrote {file}. Open it in Inkscape, draw.io or any editor of text, and draw.");
            reporter.Say("Next: show it in a page, with a line of its own:");
            reporter.Say($"  ![What people who cannot see it must know.](../figures/{Path.GetFileName(file)} \"The caption below it.\")");
            return;
        }
        reporter.Say($"Wrote {file}, a draft that the published site leaves out.");
        reporter.Say("Next: write the text there. This shows it while you write:");
        reporter.Say($"  {Invocation.Name} preview --open");
        reporter.Say("And this lists what it still lacks:");
        reporter.Say($"  {Invocation.Name} build --drafts");
        reporter.Say("When it is ready, delete its line `draft: true`, and link to it from a page that its readers come from.");
    }

    private static Diagnostic? Refuse(string title, SourcePath path, ImmutableArray<SourceFile> files)
    {
        if (title.Any(char.IsControl) || title.Contains('\u2028', StringComparison.Ordinal) || title.Contains('\u2029', StringComparison.Ordinal))
            return Wrong(ContributionCodes.TitleOnSeveralLines, SourcePath.Root, "this title has a line break or another sign that cannot be seen", "type it on one line, in quotation marks");
        if (path.Stem.Length == 0 || path.FileName == ".md")
            return Wrong(ContributionCodes.TitleWithoutWords, SourcePath.Root, $"`{title}` has no letter or digit to name a file by", "write the title as readers will see it, in quotation marks");
        if (Slug.IsReserved(path.Stem))
            return Wrong(ContributionCodes.ReservedName, path, $"`{path.Stem}` cannot be the name of a page", "add a word to the title");
        // Ignoring case, since many disks do.
        if (path.Value.Split('/').Any(part => part is ".." or "." or ""))
            return Wrong(ContributionCodes.ReservedName, SourcePath.Root, $"`{path.Value}` is no folder inside the input folder", "name one of its folders, for example `--in articles`");
        return files.FirstOrDefault(file => string.Equals(file.Path.Value, path.Value, StringComparison.OrdinalIgnoreCase)) is { } file ? IsThere(file.Path) : null;
    }

    private static Diagnostic IsThere(SourcePath path) =>
        Wrong(ContributionCodes.FileIsThere, path, "this page is there already", "change it, or choose another title");

    private static Diagnostic Wrong(DiagnosticCode code, SourcePath path, string message, string hint) =>
        new(code, Severity.Error, SourceLocation.StartOf(path), message, hint);

    /// <summary>What the site would have against the new page, such as a term that another term explains already.</summary>
    internal static BuildReport ErrorsAdded(Publication before, Publication after)
    {
        var old = before.Report.Diagnostics.Select(d => (d.Code, d.Location.Path, d.Message)).ToHashSet();
        return new BuildReport(after.Report.Diagnostics.Where(d => d.Severity == Severity.Error && !old.Contains((d.Code, d.Location.Path, d.Message))));
    }

    private Publication Build(ImmutableArray<SourceFile> files, ParseResult parsed) =>
        new SiteBuild(_composition.Site, _composition.Renderer()).Run(files, _input.BuildOptions(parsed) with { Drafts = true });
}
