using System.Collections.Immutable;

namespace StaticBackSite;

/// <summary>A command that an extension adds to the program: <c>staticback NAME</c>.</summary>
/// <param name="name">As it is typed.</param>
/// <param name="description">One sentence for <c>--help</c>.</param>
public abstract class SiteCommand(string name, string description)
{
    public string Name { get; } = name;

    public string Description { get; } = description;

    /// <summary>What is typed behind the name, in this order; every command has <c>--input</c> and <c>--date</c> besides.</summary>
    public abstract ImmutableArray<CommandWord> Words { get; }

    /// <summary>Runs where the input folder is there. What it throws of the environment ends in a sentence and exit code 2.</summary>
    public abstract CommandEnd Run(CommandRun run, CancellationToken stop);
}

/// <summary>An argument, or an option where its name begins with two dashes; required, and words on one line.</summary>
public sealed record CommandWord(string Name, string Description)
{
    public bool IsOption => Name.StartsWith("--", StringComparison.Ordinal);
}

/// <summary>How a command ends; the values are exit codes.</summary>
public enum CommandEnd
{
    Done = 0,

    /// <summary>The content has errors, so nothing was written.</summary>
    ContentHasErrors = 1,

    /// <summary>The command was called wrongly, or the environment does not allow it.</summary>
    Refused = 2,
}
