using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using StaticBackSite.Diagnostics;
using StaticBackSite.Reporting;
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
            return (int)_command.Run(new ParsedRun(this, parsed, reporter), stop);
        reporter.Write(InputOptions.MissingInput(input));
        return ExitCodes.Usage;
    }

    private static void RefuseUnprintable(OptionResult given, CommandWord word)
    {
        var text = given.GetValueOrDefault<string>() ?? "";
        if (string.IsNullOrWhiteSpace(text) || text.Any(char.IsControl))
            given.AddError($"{word.Name} needs words on one line");
    }

    private sealed class ParsedRun(ExtensionCommand command, ParseResult parsed, Reporter reporter) : CommandRun
    {
        public override string Input => parsed.GetValue(command._input.Input)!;

        public override DateOnly Day => parsed.GetValue(command._input.Date) ?? Clock.LocalDay;

        public override DateOnly LatestDay => Clock.LatestDay;

        public override string this[CommandWord word] =>
            (word.IsOption ? parsed.GetValue(command._options[word])! : parsed.GetValue(command._arguments[word])!).Trim();

        public override Publication Build(ImmutableArray<SourceFile> files) =>
            new SiteBuild(command._composition.Site, command._composition.Renderer()).Run(files, command._input.BuildOptions(parsed) with { Drafts = true });

        public override void Write(BuildReport report) => reporter.Write(report);

        public override void Say(string sentence) => reporter.Say(sentence);

        public override CommandEnd Refuse(string reason, CommandEnd end = CommandEnd.Refused)
        {
            parsed.InvocationConfiguration.Error.WriteLine($"staticback: {VisibleText.Of(reason.TrimEnd())}");
            return end;
        }
    }
}
