using System.Collections.Immutable;
using StaticBackSite.Content;

namespace StaticBackSite;

/// <summary>What a command of an extension is given by the program that runs it.</summary>
public abstract class CommandRun
{
    /// <summary>The site of the input folder, drafts included.</summary>
    public abstract SiteIndex Index { get; }

    /// <summary>The day of <c>--date</c>, or the day where the command runs.</summary>
    public abstract DateOnly Day { get; }

    /// <summary>The latest day that it is anywhere on earth; no date of the past is later.</summary>
    public abstract DateOnly LatestDay { get; }

    /// <summary>What was typed for a word, without blanks at its ends.</summary>
    public abstract string this[CommandWord word] { get; }

    /// <summary>The page of a file, named by its path in the input folder, or by its path from the working folder, as a shell completes it.</summary>
    /// <returns>Null where there is none; files that could not be read are then reported.</returns>
    public abstract ParsedDocument? Page(string path);

    /// <summary>Whether a page has errors, which are then reported.</summary>
    public abstract bool HasErrors(ParsedDocument page);

    /// <summary>
    /// Writes a key of a page's front matter with entries of its own, in place of what it holds, and keeps every other byte of the
    /// file. What is about to be written is read back first: what the build would not take does not reach the file.
    /// </summary>
    /// <param name="entries">Texts, which are written in quotes, and days (<see cref="DateOnly"/>).</param>
    /// <param name="isRead">Whether the page as it is read back holds what was meant.</param>
    /// <returns>False where nothing was written, since the front matter is not written as lines <c>key: value</c>, or was not read back as meant.</returns>
    public abstract bool WriteFrontMatter(ParsedDocument page, string key, ImmutableArray<(string Key, object Value)> entries, Predicate<ParsedDocument> isRead);

    /// <summary>Tells the user something, unless a program reads the output.</summary>
    public abstract void Say(string sentence);

    /// <summary>Says on standard error why the command does nothing.</summary>
    public abstract CommandEnd Refuse(string reason, CommandEnd end = CommandEnd.Refused);
}
