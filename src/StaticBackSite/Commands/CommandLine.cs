using System.CommandLine;
using System.CommandLine.Parsing;
using StaticBackSite.Diagnostics;
using StaticBackSite.Publishing;
using StaticBackSite.Reporting;

namespace StaticBackSite.Commands;

/// <summary>Runs a command line and turns every way it can end into an exit code; no stack trace reaches a user.</summary>
internal static class CommandLine
{
    /// <summary>EMFILE of Linux and macOS.</summary>
    private const int TooManyFiles = 24;

    public static int Run(RootCommand root, string[] args)
    {
        var streams = StandardStreams.Guard();
        var errors = Console.Error;
        // What happens on a thread of its own cannot be caught below.
        AppDomain.CurrentDomain.UnhandledException += (_, failed) => Environment.Exit(Tell((Exception)failed.ExceptionObject, errors));
        int code;
        try
        {
            // `help new` is `new --help`, as people expect of other programs.
            if (args is ["help", ..])
                args = [.. args.Skip(1), "--help"];
            // Response files are off: a title may begin with an @.
            code = Run(root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null }), errors);
            Console.Out.Flush();
        }
        catch (Exception failed)
        {
            code = Tell(failed, errors);
        }
        if (streams.OutputLoss is not { } loss)
            return code;
        errors.WriteLine($"staticback: error {ProgramCodes.Refused}: not everything could be written to standard output: {loss}");
        return Math.Max(code, ExitCodes.Usage);
    }

    private static int Run(ParseResult parsed, TextWriter errors)
    {
        if (WhatIsWrong(parsed).ToArray() is { Length: > 0 } wrong)
        {
            foreach (var line in wrong.Distinct(StringComparer.Ordinal))
                errors.WriteLine(line);
            errors.WriteLine($"`{Invocation.Name} --help` lists the commands and options.");
            return ExitCodes.Usage;
        }
        // Throws where the folder has been deleted, and no relative path means anything then.
        _ = Environment.CurrentDirectory;
        using var signal = new StopSignal();
        return parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, signal.Token).GetAwaiter().GetResult();
    }

    private static IEnumerable<string> WhatIsWrong(ParseResult parsed)
    {
        var empty = parsed.CommandResult.Children.Select(NameIfEmpty).OfType<string>().ToArray();
        if (empty.Length > 0)
            return empty.Select(name => $"staticback: {name} has an empty value; if that comes from a variable, see whether it is set");
        // System.CommandLine passes by what it takes for a directive: a first argument in brackets. This program has none.
        var directives = parsed.Tokens.Where(token => token.Type == TokenType.Directive).Select(token => $"Unrecognized command or argument '{token.Value}'.");
        var messages = directives.Concat(parsed.Errors.Select(error => error.Message.ReplaceLineEndings("\n").Replace("\n\t", " ", StringComparison.Ordinal)));
        return messages.Select(message => $"staticback: {VisibleText.Of(message)}").Concat(
            from word in parsed.UnmatchedTokens
            let hint = Suggestion.DidYouMean(word, NamesFor(parsed.CommandResult.Command))
            where parsed.Errors.Count > 0 && hint is not null
            select $"  hint: {VisibleText.Of(hint)}");
    }

    private static string? NameIfEmpty(SymbolResult given) => given.Tokens.All(token => token.Value.Length > 0) ? null : given switch
    {
        OptionResult option => option.Option.Name,
        ArgumentResult argument => $"<{argument.Argument.Name}>",
        _ => null,
    };

    /// <summary>The last resort: one sentence, whatever happened. Everything that a command holds has been let go of by now.</summary>
    private static int Tell(Exception failed, TextWriter errors)
    {
        while (failed is AggregateException or TypeInitializationException && failed.InnerException is { } inner)
            failed = inner;
        var words = VisibleText.Of(failed.Message.ReplaceLineEndings(" "));
        errors.WriteLine(failed switch
        {
            OutputRefusedException refused => $"staticback: error {refused.Code}: {words}\n  hint: {VisibleText.Of(refused.Hint)}",
            OperationCanceledException => "staticback: stopped; what was published before is untouched",
            FormatException => $"staticback: {words}",
            _ when IsOutOfFiles(failed) => $"staticback: error {ProgramCodes.Refused}: this machine lets staticback open too few files at once; raise the limit, for example with `ulimit -n 256`",
            DirectoryNotFoundException or FileNotFoundException when !IsHere() => $"staticback: error {ProgramCodes.Refused}: the folder that you are in has been deleted; change to another and try again",
            IOException or UnauthorizedAccessException => $"staticback: error {ProgramCodes.Refused}: {words}",
            OutOfMemoryException => $"staticback: error {ProgramCodes.Refused}: the machine has no more memory",
            _ => $"staticback: error {ProgramCodes.Fault}: something happened that staticback is not prepared for ({failed.GetType().Name}: {words}); what was published before is untouched, please report this",
        });
        return ExitCodes.Usage;
    }

    /// <summary>.NET does not say why it cannot load a part of the program, and nothing else keeps it from doing so.</summary>
    private static bool IsOutOfFiles(Exception failed) =>
        failed is FileLoadException or IOException { HResult: TooManyFiles } || (failed is FileNotFoundException && failed.Message.Contains("assembly '", StringComparison.Ordinal));

    private static bool IsHere()
    {
        try
        {
            return Directory.Exists(Environment.CurrentDirectory);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static IEnumerable<string> NamesFor(Command command) => command.Subcommands.Select(c => c.Name).Concat(command.Options.Select(o => o.Name));
}

/// <summary>What the process tells its caller.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>The content has errors: nothing was written, the last good output stays.</summary>
    public const int ContentHasErrors = 1;

    /// <summary>Wrong usage, or the machine refuses: nothing was written.</summary>
    public const int Usage = 2;
}

/// <summary>How this program is called where it runs, so that a command it names can be typed as it stands.</summary>
internal static class Invocation
{
    private const string Project = "StaticBackSite.csproj";
    private const string Script = "site";

    /// <summary><c>staticback</c> for the installed tool; <c>./site</c> in the repository.</summary>
    public static string Name { get; } = FromHere();

    private static string FromHere()
    {
        try
        {
            return From(AppContext.BaseDirectory, Environment.CurrentDirectory);
        }
        catch (IOException)
        {
            // The current folder has been deleted.
            return "staticback";
        }
    }

    /// <param name="program">The folder of the program; a build puts it into <c>bin/CONFIGURATION/FRAMEWORK</c> below its project.</param>
    public static string From(string program, string current)
    {
        var project = new DirectoryInfo(Path.TrimEndingDirectorySeparator(program)).Parent?.Parent?.Parent?.FullName;
        if (project is null || !File.Exists(Path.Combine(project, Project)))
            return "staticback";
        if (File.Exists(Path.Combine(current, Script)) && Path.GetRelativePath(current, project).Replace('\\', '/') == "src/StaticBackSite")
            return OperatingSystem.IsWindows() ? Script : $"./{Script}";
        var path = Path.GetRelativePath(current, project).Replace('\\', '/');
        return path.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(path) || path.Contains(' ', StringComparison.Ordinal) ? "staticback" : $"dotnet run --project {path} --";
    }
}
