using System.CommandLine;
using StaticBackSite.Diagnostics;
using StaticBackSite.Publishing;
using StaticBackSite.Reporting;

namespace StaticBackSite.Commands;

/// <summary>Runs a command line and turns every way it can end into an exit code; no stack trace reaches a user.</summary>
public static class CommandLine
{
    public static int Run(RootCommand root, string[] args, TextWriter errors)
    {
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                errors.WriteLine($"staticback: {VisibleText.Of(error.Message)}");
            foreach (var word in parsed.UnmatchedTokens)
            {
                if (Suggestion.DidYouMean(word, NamesFor(parsed.CommandResult.Command)) is { } hint)
                    errors.WriteLine($"  hint: {VisibleText.Of(hint)}");
            }
            errors.WriteLine($"`{Invocation.Name} --help` lists the commands and options.");
            return ExitCodes.Usage;
        }
        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OutputRefusedException refused)
        {
            errors.WriteLine($"staticback: error {refused.Code}: {VisibleText.Of(refused.Message)}\n  hint: {VisibleText.Of(refused.Hint)}");
            return ExitCodes.Usage;
        }
        catch (OperationCanceledException)
        {
            errors.WriteLine("staticback: stopped; what was published before is untouched");
            return ExitCodes.Usage;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or FormatException)
        {
            errors.WriteLine($"staticback: {VisibleText.Of(refused.Message)}");
            return ExitCodes.Usage;
        }
    }

    private static IEnumerable<string> NamesFor(Command command) => command.Subcommands.Select(c => c.Name).Concat(command.Options.Select(o => o.Name));
}
