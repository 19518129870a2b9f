using System.IO;
using System.Runtime.InteropServices;

namespace StaticBackSite.Publishing;

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
