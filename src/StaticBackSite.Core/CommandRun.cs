using System.Collections.Immutable;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

namespace StaticBackSite;

/// <summary>What a command of an extension is given by the program that runs it.</summary>
public abstract class CommandRun
{
    /// <summary>The input folder, as it was named.</summary>
    public abstract string Input { get; }

    /// <summary>The day of <c>--date</c>, or the day where the command runs.</summary>
    public abstract DateOnly Day { get; }

    /// <summary>The latest day that it is anywhere on earth; no date of the past is later.</summary>
    public abstract DateOnly LatestDay { get; }

    /// <summary>What was typed for a word, without blanks at its ends.</summary>
    public abstract string this[CommandWord word] { get; }

    /// <summary>The site of these files, drafts included.</summary>
    public abstract Publication Build(ImmutableArray<SourceFile> files);

    public abstract void Write(BuildReport report);

    /// <summary>Tells the user something, unless a program reads the output.</summary>
    public abstract void Say(string sentence);

    /// <summary>Says on standard error why the command does nothing.</summary>
    public abstract CommandEnd Refuse(string reason, CommandEnd end = CommandEnd.Refused);
}
