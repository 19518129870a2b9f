using System.Collections.Immutable;
using System.CommandLine;
using StaticBackSite.Outputs.Hosting;
using StaticBackSite.Preview;
using StaticBackSite.Serving;

namespace StaticBackSite.Commands;

/// <summary><c>preview</c>: shows the site in a browser and follows every change of the input folder.</summary>
internal sealed class PreviewCommand : Command
{
    private const string ThemesFolder = "theme";

    private readonly Composition _composition;
    private readonly InputOptions _input = new();
    private readonly Option<int> _port = PortOption.Create(5080);
    private readonly Option<bool> _open = new("--open") { Description = "Open the browser, and in it the page that belongs to a changed file." };
    private readonly Option<bool> _noSearch = new("--no-search") { Description = "Make no index of the full text." };
    private readonly Option<string[]> _theme = new("--theme") { Description = $"Stylesheets and scripts of the theme or of a pack, to use in place of those in the program; {ThemesFolder}/*/assets where they are there. May be given several times.", HelpName = "DIR" };
    private readonly Option<string> _editor = new("--editor") { Description = "The address that opens a place in your editor, with {path}, {line} and {column}.", DefaultValueFactory = _ => new PreviewSettings { Input = "", Build = new() { Date = default }, Port = 0 }.Editor, HelpName = "ADDRESS" };
    private readonly Option<bool> _poll = new("--poll") { Description = "Look for changes twice a second, for folders that tell of none." };

    public PreviewCommand(Composition composition)
        : base("preview", "Shows the site in a browser while you write.")
    {
        _composition = composition;
        foreach (var option in _input.All)
            Options.Add(option);
        Options.Add(_port);
        Options.Add(_open);
        Options.Add(_noSearch);
        Options.Add(_theme);
        Options.Add(_editor);
        Options.Add(_poll);
        SetAction(Run);
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        var input = parsed.GetValue(_input.Input)!;
        var reporter = _input.Reporter(parsed);
        if (!Directory.Exists(input))
        {
            reporter.Write(InputOptions.MissingInput(input));
            return ExitCodes.Usage;
        }
        try
        {
            await using var preview = await PreviewServer.Start(Settings(parsed, input), reporter, _composition.Site, _composition.Renderer());
            reporter.Say($"The preview is at {preview.Home} and follows {input}; Ctrl+C ends it.");
            reporter.Say($"Edit pages in the browser at {preview.Home.TrimEnd('/')}{TryEdit.Address}");
            if (parsed.GetValue(_open))
                OpenBrowser.At(preview.Home);
            preview.TellFindings();
            await stop.WhenCancelled();
            return ExitCodes.Done;
        }
        catch (PortUnavailableException refused)
        {
            reporter.WriteForPeople(refused.Report);
            return ExitCodes.Usage;
        }
    }

    private PreviewSettings Settings(ParseResult parsed, string input) => new()
    {
        Input = input,
        // A draft is work, and work is what a preview is for; its toolbar says that it is one.
        Build = _input.BuildOptions(parsed) with { Drafts = true, Search = !parsed.GetValue(_noSearch) },
        Port = parsed.GetValue(_port),
        Open = parsed.GetValue(_open),
        Themes = parsed.GetValue(_theme) is { Length: > 0 } given ? [.. given] : ThemesHere(),
        HostFile = HostingFiles.Netlify,
        Editor = parsed.GetValue(_editor)!,
        WarningsAsErrors = parsed.GetValue(_input.WarningsAsErrors),
        Poll = parsed.GetValue(_poll),
    };

    /// <summary>Those of the theme and of each pack, where the preview runs in the folder of this program's own sources.</summary>
    private static ImmutableArray<string> ThemesHere() => !Directory.Exists(Path.Combine(ThemesFolder, "StaticBackSite.Theme", "assets", "css"))
        ? []
        : [.. Directory.EnumerateDirectories(ThemesFolder).Order(StringComparer.Ordinal).Select(folder => Path.Combine(folder, "assets")).Where(Directory.Exists)];
}
