using System.IO;
using System.Runtime.InteropServices;
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

/// <summary>The steps of which publishing consists, each of them whole or not at all. Tests put a disk of their own behind this door.</summary>
/// <param name="TryExchange">Exchanges two names in one step; false where the disk or the system cannot.</param>
/// <param name="Move">Gives a folder another name, which is free.</param>
/// <param name="Delete">Deletes a folder and what is in it; what cannot be deleted stays.</param>
internal sealed partial record FolderMoves(Func<string, string, bool> TryExchange, Action<string, string> Move, Action<string> Delete)
{
    private const int CurrentFolder = -100;
    private const uint RenameExchange = 2;

    /// <summary>EINVAL, ENOSYS, EOPNOTSUPP of Linux and ENOTSUP of macOS: this disk or kernel cannot exchange names.</summary>
    private static readonly int[] Unsupported = [22, 38, 95, 45];

    public static FolderMoves OfThisMachine { get; } = new(Exchange, Directory.Move, path => DeleteTree.At(path));

    private static bool Exchange(string one, string other)
    {
        try
        {
            var result = OperatingSystem.IsLinux() ? RenameAt2(CurrentFolder, one, CurrentFolder, other, RenameExchange)
                : OperatingSystem.IsMacOS() ? RenameSwap(one, other, RenameExchange)
                : throw new EntryPointNotFoundException();
            if (result == 0)
                return true;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
        var error = Marshal.GetLastPInvokeError();
        return Unsupported.Contains(error) ? false : throw new IOException($"{other} cannot be exchanged for the new site: {Marshal.GetPInvokeErrorMessage(error)}", error);
    }

    [LibraryImport("libc", EntryPoint = "renameat2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);

    [LibraryImport("libc", EntryPoint = "renamex_np", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameSwap(string oldPath, string newPath, uint flags);
}
