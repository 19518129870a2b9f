using System.IO;
using StaticBackSite.Reading.Input;

namespace StaticBackSite.Publishing;

/// <summary>
/// Puts the new site in the place of the old one. On Linux and macOS the kernel exchanges the two names in one step, so that
/// a reader never meets neither or both. Elsewhere, and on disks that cannot do it, the old site is laid aside in the staging
/// folder and the new one takes its name; a process that is killed between the two leaves no site, and
/// <see cref="Recover"/> puts the old one back.
/// </summary>
internal static class ExchangeFolders
{
    /// <summary>Afterwards the old site is in the staging folder, if there was one.</summary>
    public static void Run(StagingFolder staging, string target, FolderMoves moves)
    {
        if (!Directory.Exists(target))
            moves.Move(staging.Site, target);
        else if (!moves.TryExchange(staging.Site, target))
            Swap(staging, target, moves);
    }

    /// <summary>Undoes, or finishes, what a killed process has left half done. The caller holds the lock.</summary>
    public static void Recover(OutputFolder output, FolderMoves moves)
    {
        foreach (var left in StagingFolder.LeftBy(output, moves).ToArray())
        {
            if (DiskEntry.At(output.Path).Kind == EntryKind.Missing && DiskEntry.At(left.Aside).Kind == EntryKind.Folder)
                moves.Move(left.Aside, output.Path);
            left.Dispose();
        }
    }

    private static void Swap(StagingFolder staging, string target, FolderMoves moves)
    {
        moves.Move(target, staging.Aside);
        try
        {
            moves.Move(staging.Site, target);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            moves.Move(staging.Aside, target);
            throw;
        }
    }
}
