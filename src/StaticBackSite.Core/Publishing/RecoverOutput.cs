using System.IO;

namespace StaticBackSite.Publishing;

/// <summary>
/// Finishes or undoes what a build that was killed has left, before anything else is done with an output folder. What it
/// cannot do now, because the disk refuses or another build is at work, the next command does.
/// </summary>
internal static class RecoverOutput
{
    /// <summary>For commands that write.</summary>
    public static void At(OutputFolder output) => Run(output, FolderMoves.OfThisMachine);

    /// <summary>For commands that read: there is something to do only where the site is not there.</summary>
    /// <param name="path">The folder as the user names it.</param>
    public static void IfMissing(string path)
    {
        if (!Directory.Exists(path))
            Run(OutputFolder.ToRead(path), FolderMoves.OfThisMachine);
    }

    internal static void Run(OutputFolder output, FolderMoves moves)
    {
        try
        {
            if (!StagingFolder.LeftBy(output, moves).Any())
                return;
            using var held = OutputLock.Take(output);
            ExchangeFolders.Recover(output, moves);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or OutputRefusedException)
        {
        }
    }
}
