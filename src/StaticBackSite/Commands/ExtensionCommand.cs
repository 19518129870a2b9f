using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Publishing;
using StaticBackSite.Reading;
using StaticBackSite.Reading.Input;
using StaticBackSite.Reporting;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Commands;

/// <summary>A command that an extension has added, as one of the command line.</summary>
internal sealed class ExtensionCommand : Command
{
    private readonly Composition _composition;
    private readonly SiteCommand _command;
    private readonly InputOptions _input = new();
    private readonly Dictionary<CommandWord, Argument<string>> _arguments = [];
    private readonly Dictionary<CommandWord, Option<string>> _options = [];

    public ExtensionCommand(Composition composition, SiteCommand command)
        : base(command.Name, command.Description)
    {
        (_composition, _command) = (composition, command);
        foreach (var word in command.Words.Where(word => !word.IsOption))
            Arguments.Add(_arguments[word] = new Argument<string>(word.Name) { Description = word.Description });
        Options.Add(_input.Input);
        foreach (var word in command.Words.Where(word => word.IsOption))
        {
            var option = new Option<string>(word.Name) { Description = word.Description, Required = true };
            option.Validators.Add(given => RefuseUnprintable(given, word));
            Options.Add(_options[word] = option);
        }
        Options.Add(_input.Date);
        SetAction((parsed, stop) => Task.FromResult(Run(parsed, stop)));
    }

    private int Run(ParseResult parsed, CancellationToken stop)
    {
        var reporter = _input.Reporter(parsed);
        var input = parsed.GetValue(_input.Input)!;
        if (Directory.Exists(input))
            return (int)_command.Run(new ParsedRun(this, parsed, reporter, stop), stop);
        reporter.Write(InputOptions.MissingInput(input));
        return ExitCodes.Usage;
    }

    private static void RefuseUnprintable(OptionResult given, CommandWord word)
    {
        var text = given.GetValueOrDefault<string>() ?? "";
        if (string.IsNullOrWhiteSpace(text) || text.Any(char.IsControl))
            given.AddError($"{word.Name} needs words on one line");
    }

    private sealed class ParsedRun : CommandRun
    {
        private readonly ExtensionCommand _of;
        private readonly ParseResult _parsed;
        private readonly Reporter _reporter;
        private readonly string _input;
        private readonly DiagnosticBag _unreadable = new();
        private readonly ImmutableArray<SourceFile> _files;
        private readonly Publication _site;

        public ParsedRun(ExtensionCommand command, ParseResult parsed, Reporter reporter, CancellationToken stop)
        {
            (_of, _parsed, _reporter, _input) = (command, parsed, reporter, parsed.GetValue(command._input.Input)!);
            _files = ReadFiles.From(_input, _unreadable, stop);
            _site = Build(_files);
        }

        public override SiteIndex Index => _site.Index;

        public override DateOnly Day => _parsed.GetValue(_of._input.Date) ?? Clock.LocalDay;

        public override DateOnly LatestDay => Clock.LatestDay;

        public override string this[CommandWord word] =>
            (word.IsOption ? _parsed.GetValue(_of._options[word])! : _parsed.GetValue(_of._arguments[word])!).Trim();

        public override ParsedDocument? Page(string path)
        {
            var page = Index.Page(new SourcePath(path)) ?? Index.Page(new SourcePath(Path.GetRelativePath(_input, path)));
            if (page is null)
                _reporter.Write(new BuildReport(_unreadable.Found));
            return page;
        }

        public override bool HasErrors(ParsedDocument page)
        {
            var errors = ErrorsOf(page.Source.Path, _site).ToArray();
            _reporter.Write(new BuildReport([.. _unreadable.Found, .. errors]));
            return errors.Length > 0;
        }

        public override bool WriteFrontMatter(ParsedDocument page, string key, ImmutableArray<(string Key, object Value)> entries, Predicate<ParsedDocument> isRead)
        {
            if (FrontMatterLines.With(_files.Single(file => file.Path == page.Source.Path), key, entries) is not { } written)
                return false;
            var readBack = Build([.. _files.Select(file => file.Path == written.Path ? written : file)]);
            if (readBack.Index.Page(written.Path) is not { } read || !isRead(read) || ErrorsOf(written.Path, readBack).Any())
                return false;
            WriteSource.Replace(_input, written.Path, written.Content.Span);
            return true;
        }

        public override void Say(string sentence) => _reporter.Say(sentence);

        public override CommandEnd Refuse(string reason, CommandEnd end = CommandEnd.Refused)
        {
            _parsed.InvocationConfiguration.Error.WriteLine($"staticback: {VisibleText.Of(reason.TrimEnd())}");
            return end;
        }

        private static IEnumerable<Diagnostic> ErrorsOf(SourcePath path, Publication site) =>
            site.Report.Diagnostics.Where(found => found.Location.Path == path && found.Severity == Severity.Error);

        private Publication Build(ImmutableArray<SourceFile> files) =>
            new SiteBuild(_of._composition.Site, _of._composition.Renderer()).Run(files, _of._input.BuildOptions(_parsed) with { Drafts = true });
    }
}
