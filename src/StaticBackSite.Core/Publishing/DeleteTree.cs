using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using StaticBackSite.Reading.Input;

namespace StaticBackSite.Publishing;

/// <summary>
/// Deletes a folder with all that is in it, and nothing else: a symbolic link is deleted as a link. On Linux and macOS each
/// folder is opened by handle inside the one above it, so that no link can slip in between a look and a deletion; on Linux the
/// kernel is also asked not to enter another disk that is mounted inside.
/// </summary>
internal static unsafe partial class DeleteTree
{
    /// <summary>So many levels are shared out among the processors; a large site has most of its pages in one folder.</summary>
    private const int SharedLevels = 3;

    private static readonly bool ByHandle = Environment.Is64BitProcess && (OperatingSystem.IsLinux() || (OperatingSystem.IsMacOS() && RuntimeInformation.ProcessArchitecture == Architecture.Arm64));

    /// <summary>What cannot be deleted stays; whoever needs it gone looks again.</summary>
    /// <returns>Whether the folder is gone.</returns>
    public static bool At(string path)
    {
        var kind = DiskEntry.At(path).Kind;
        try
        {
            if (kind == EntryKind.Folder)
                Delete(path);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or AggregateException)
        {
            return false;
        }
        return DiskEntry.At(path).Kind == EntryKind.Missing;
    }

    private static void Delete(string path)
    {
        if (!ByHandle)
        {
            DeleteByPath(new DirectoryInfo(path));
            return;
        }
        var parent = Open(Path.GetDirectoryName(path)!, Flags.Folder);
        if (parent < 0)
            return;
        try
        {
            DeleteFolder(parent, [.. Encoding.UTF8.GetBytes(Path.GetFileName(path)), 0], level: 0);
        }
        finally
        {
            _ = Close(parent);
        }
    }

    private static void DeleteFolder(int parent, byte[] name, int level)
    {
        // Reading a folder while it changes may pass over entries, so it is read again until it is empty.
        for (var turn = 0; turn < 3 && UnlinkAt(parent, name, Flags.RemoveFolder) != 0; turn++)
        {
            var folder = OpenFolder(parent, name);
            if (folder < 0)
                return;
            var stream = OpenStream(folder);
            if (stream == 0)
            {
                _ = Close(folder);
                return;
            }
            try
            {
                var entries = Entries(stream);
                if (level < SharedLevels && entries.Count > 1)
                    Parallel.ForEach(entries, entry => DeleteEntry(folder, entry, level));
                else
                    entries.ForEach(entry => DeleteEntry(folder, entry, level));
            }
            finally
            {
                // Closes the folder too.
                _ = CloseStream(stream);
            }
        }
    }

    private static void DeleteEntry(int folder, byte[] entry, int level)
    {
        // A folder is never unlinked as a file: EISDIR on Linux, EPERM on macOS.
        if (UnlinkAt(folder, entry, 0) != 0)
            DeleteFolder(folder, entry, level + 1);
    }

    private static List<byte[]> Entries(nint stream)
    {
        var entries = new List<byte[]>();
        for (byte* entry; (entry = (byte*)ReadFolder(stream)) != null;)
        {
            var name = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(entry + Flags.NameInEntry);
            if (!name.SequenceEqual("."u8) && !name.SequenceEqual(".."u8))
                entries.Add([.. name, 0]);
        }
        return entries;
    }

    /// <summary>Opens a folder that is really one and lies on the same disk.</summary>
    private static int OpenFolder(int parent, byte[] name)
    {
        if (OperatingSystem.IsLinux())
        {
            // struct open_how: flags, mode, RESOLVE_NO_XDEV | RESOLVE_NO_SYMLINKS | RESOLVE_BENEATH.
            var how = stackalloc ulong[3] { (ulong)(Flags.Folder | Flags.NoFollow), 0, 0x1 | 0x4 | 0x8 };
            fixed (byte* at = name)
            {
                var opened = SystemCall(Flags.OpenAt2, parent, at, how, 3 * sizeof(ulong));
                // ENOSYS: Linux before 5.6. EPERM: a container that forbids calls it does not know.
                if (opened >= 0 || Marshal.GetLastPInvokeError() is not (38 or 1))
                    return (int)opened;
            }
        }
        return OpenAt(parent, name, Flags.Folder | Flags.NoFollow);
    }

    /// <summary>The best that .NET offers elsewhere: what is a link (on Windows, a junction too) is deleted as one.</summary>
    private static void DeleteByPath(DirectoryInfo folder)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            if (entry is DirectoryInfo inner && inner.LinkTarget is null && !inner.Attributes.HasFlag(FileAttributes.ReparsePoint))
                DeleteByPath(inner);
            else
                entry.Delete();
        }
        folder.Delete();
    }

    /// <summary>What the C library calls the same everywhere and numbers differently.</summary>
    private static class Flags
    {
        public const int OpenAt2 = 437;

        private static readonly bool IsMac = OperatingSystem.IsMacOS();
        private static readonly bool IsArm = RuntimeInformation.ProcessArchitecture is Architecture.Arm64 or Architecture.Ppc64le;

        /// <summary>O_RDONLY | O_DIRECTORY | O_CLOEXEC.</summary>
        public static readonly int Folder = IsMac ? 0x100000 | 0x1000000 : (IsArm ? 0x4000 : 0x10000) | 0x80000;

        /// <summary>O_NOFOLLOW.</summary>
        public static readonly int NoFollow = IsMac ? 0x100 : IsArm ? 0x8000 : 0x20000;

        /// <summary>AT_REMOVEDIR.</summary>
        public static readonly int RemoveFolder = IsMac ? 0x80 : 0x200;

        /// <summary>Where <c>d_name</c> is in a <c>struct dirent</c>.</summary>
        public static readonly int NameInEntry = IsMac ? 21 : 19;
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "openat")]
    private static partial int OpenAt(int folder, byte[] name, int flags);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial nint SystemCall(nint number, nint folder, byte* name, ulong* how, nint size);

    [LibraryImport("libc", EntryPoint = "unlinkat")]
    private static partial int UnlinkAt(int folder, byte[] name, int flags);

    [LibraryImport("libc", EntryPoint = "fdopendir")]
    private static partial nint OpenStream(int folder);

    [LibraryImport("libc", EntryPoint = "readdir")]
    private static partial nint ReadFolder(nint stream);

    [LibraryImport("libc", EntryPoint = "closedir")]
    private static partial int CloseStream(nint stream);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int folder);
}
