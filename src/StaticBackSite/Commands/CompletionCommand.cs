using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;
using System.Text;

namespace StaticBackSite.Commands;

/// <summary><c>completion bash|zsh|fish|pwsh</c>: a script that completes commands and options, made from the commands that there are.</summary>
internal sealed class CompletionCommand : Command
{
    private static readonly string[] Names = ["staticback", "site", "./site"];

    private readonly RootCommand _root;
    private readonly Argument<string> _shell = new("shell") { Description = "The shell that you type in.", HelpName = "bash|zsh|fish|pwsh" };

    public CompletionCommand(RootCommand root)
        : base("completion", "Prints a script that completes commands and options in your shell.")
    {
        _root = root;
        _shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        Arguments.Add(_shell);
        SetAction(parsed => parsed.InvocationConfiguration.Output.Write(ScriptFor(parsed.GetValue(_shell)!)));
    }

    private string ScriptFor(string shell)
    {
        var places = Places(_root, "").ToImmutableArray();
        return shell switch
        {
            "bash" => "# For ~/.bashrc: eval \"$(staticback completion bash)\"\n" + Bash(places),
            "zsh" => "# For ~/.zshrc: eval \"$(staticback completion zsh)\"\nautoload -U +X bashcompinit && bashcompinit\n" + Bash(places),
            "fish" => "# staticback completion fish > ~/.config/fish/completions/staticback.fish\n" + Fish(places),
            _ => "# For $PROFILE: staticback completion pwsh | Out-String | Invoke-Expression\n" + PowerShell(places),
        };
    }

    /// <summary>Every command, with the words that may follow it.</summary>
    private static IEnumerable<Place> Places(Command command, string path)
    {
        var options = command.Options.Where(option => !option.Hidden).ToArray();
        yield return new Place(path, [.. command.Subcommands.Select(sub => sub.Name), .. command.Arguments.SelectMany(Choices), .. options.Select(option => option.Name)], [.. options.Select(option => (option.Name, Choices(option).ToImmutableArray())).Where(option => option.Item2.Length > 0)]);
        foreach (var place in command.Subcommands.SelectMany(sub => Places(sub, $"{path} {sub.Name}")))
            yield return place;
    }

    private static IEnumerable<string> Choices(Symbol symbol) => symbol.GetCompletions(CompletionContext.Empty).Select(choice => choice.Label).Where(label => label.All(sign => char.IsAsciiLetterOrDigit(sign) || sign == '-'));

    private static string Bash(ImmutableArray<Place> places)
    {
        var text = new StringBuilder("_staticback() {\n  local path= words= word last=${COMP_WORDS[COMP_CWORD-1]}\n  for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n    case \"$path $word\" in\n");
        text.Append($"      {string.Join('|', places.Where(place => place.Path.Length > 0).Select(place => $"'{place.Path}'"))}) path=\"$path $word\" ;;\n    esac\n  done\n  case \"$path\" in\n");
        foreach (var place in places)
            text.Append($"    '{place.Path}') words='{string.Join(' ', place.Words)}' ;;\n");
        text.Append("  esac\n  case \"$path $last\" in\n");
        foreach (var place in places)
        {
            foreach (var (option, values) in place.Values)
                text.Append($"    '{place.Path} {option}') words='{string.Join(' ', values)}' ;;\n");
        }
        return text.Append($"  esac\n  COMPREPLY=($(compgen -W \"$words\" -- \"${{COMP_WORDS[COMP_CWORD]}}\"))\n}}\ncomplete -o default -F _staticback {string.Join(' ', Names)}\n").ToString();
    }

    private static string Fish(ImmutableArray<Place> places)
    {
        var text = new StringBuilder();
        foreach (var place in places)
        {
            var steps = place.Path.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var condition = steps.Length == 0 ? "__fish_use_subcommand" : string.Join("; and ", steps.Select(step => $"__fish_seen_subcommand_from {step}"));
            foreach (var word in place.Words)
                text.Append(word.StartsWith("--", StringComparison.Ordinal) ? $"complete -c staticback -n '{condition}' -l {word[2..]}{Values(place, word)}\n" : word.StartsWith('-') ? $"complete -c staticback -n '{condition}' -s {word[1..]}\n" : $"complete -c staticback -n '{condition}' -a {word}\n");
        }
        return text.ToString();

        static string Values(Place place, string option) => place.Values.FirstOrDefault(value => value.Option == option) is { Values.IsDefaultOrEmpty: false } found ? $" -x -a '{string.Join(' ', found.Values)}'" : "";
    }

    private static string PowerShell(ImmutableArray<Place> places)
    {
        var text = new StringBuilder("$script:StaticbackWords = @{\n");
        foreach (var place in places)
        {
            text.Append($"  '{place.Path}' = '{string.Join(' ', place.Words)}'\n");
            foreach (var (option, values) in place.Values)
                text.Append($"  '{place.Path} {option}' = '{string.Join(' ', values)}'\n");
        }
        text.Append("}\nRegister-ArgumentCompleter -Native -CommandName staticback, site -ScriptBlock {\n  param($wordToComplete, $commandAst)\n  $path = ''; $last = ''\n");
        text.Append("  foreach ($word in $commandAst.CommandElements | Select-Object -Skip 1) {\n    if (\"$word\" -eq $wordToComplete) { continue }\n    $last = \"$word\"\n    if (-not $last.StartsWith('-') -and $StaticbackWords.ContainsKey(\"$path $last\")) { $path = \"$path $last\" }\n  }\n");
        text.Append("  $words = if ($StaticbackWords.ContainsKey(\"$path $last\") -and $last.StartsWith('-')) { $StaticbackWords[\"$path $last\"] } else { $StaticbackWords[$path] }\n");
        return text.Append("  $words -split ' ' | Where-Object { $_ -like \"$wordToComplete*\" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }\n}\n").ToString();
    }

    /// <param name="Path">The commands that lead there, each after a blank.</param>
    /// <param name="Words">Commands, options and choices that may follow.</param>
    /// <param name="Values">Options that have only a few values.</param>
    private sealed record Place(string Path, ImmutableArray<string> Words, ImmutableArray<(string Option, ImmutableArray<string> Values)> Values);
}
