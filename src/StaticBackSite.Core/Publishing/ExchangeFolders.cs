using System.IO;
using System.Runtime.InteropServices;

namespace StaticBackSite.Publishing;

/// <summary>
/// Puts one folder in the place of another. On Linux and macOS the kernel exchanges the two names in one step, so that nobody
/// ever meets neither or both. Elsewhere, and on disks that cannot do it, two renamings follow each other; a process that is
/// killed between them leaves the old folder under its other name, and <see cref="Recover"/> puts it back.
/// </summary>
internal static partial class ExchangeFolders
{
    private const int CurrentFolder = -100;
    private const uint RenameExchange = 2;

    /// <summary>EINVAL, ENOSYS, EOPNOTSUPP of Linux and ENOTSUP of macOS: this disk or kernel cannot exchange names.</summary>
    private static readonly int[] Unsupported = [22, 38, 95, 45];

    /// <summary>Afterwards <paramref name="staging"/> holds what <paramref name="target"/> held; it is gone where that was not there.</summary>
    public static void Run(string staging, string target)
    {
        if (!Directory.Exists(target))
            Directory.Move(staging, target);
        else if (!TryExchange(staging, target))
            Swap(staging, target);
    }

    /// <summary>Puts back what a killed process has left half done.</summary>
    public static void Recover(string target)
    {
        var aside = Aside(target);
        if (Directory.Exists(aside) && !Directory.Exists(target))
            Directory.Move(aside, target);
    }

    /// <summary>For disks that cannot exchange names.</summary>
    internal static void Swap(string staging, string target)
    {
        var aside = Aside(target);
        Directory.Move(target, aside);
        try
        {
            Directory.Move(staging, target);
        }
        catch
        {
            Directory.Move(aside, target);
            throw;
        }
        Directory.Move(aside, staging);
    }

    private static string Aside(string target) => Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.old");

    private static bool TryExchange(string staging, string target)
    {
        try
        {
            var result = OperatingSystem.IsLinux() ? RenameAt2(CurrentFolder, staging, CurrentFolder, target, RenameExchange)
                : OperatingSystem.IsMacOS() ? RenameSwap(staging, target, RenameExchange)
                : throw new EntryPointNotFoundException();
            if (result == 0)
                return true;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
        var error = Marshal.GetLastPInvokeError();
        return Unsupported.Contains(error) ? false : throw new IOException($"{target} cannot be exchanged for the new site: {Marshal.GetPInvokeErrorMessage(error)}", error);
    }

    [LibraryImport("libc", EntryPoint = "renameat2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);

    [LibraryImport("libc", EntryPoint = "renamex_np", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameSwap(string oldPath, string newPath, uint flags);
}
