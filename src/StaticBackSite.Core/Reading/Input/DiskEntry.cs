using System.Buffers.Binary;
using System.Globalization;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using StaticBackSite.Routing;

namespace StaticBackSite.Reading.Input;

/// <summary>
/// What stands at a path, asked without opening it: .NET shows a named pipe as an empty file, and opening one waits for a
/// writer that may never come.
/// </summary>
/// <param name="Identity">Tells an entry from a later one of the same name.</param>
internal readonly partial record struct DiskEntry(EntryKind Kind, UInt128 Identity)
{
    /// <summary>More than any <c>stat</c> or <c>statx</c> structure.</summary>
    private const int Room = 512;

    /// <param name="followLink">Whether a link at the end of the path is looked through.</param>
    public static DiskEntry At(string path, bool followLink = false)
    {
        try
        {
            return OperatingSystem.IsLinux() ? OnLinux(path, followLink) : OperatingSystem.IsMacOS() ? OnMac(path, followLink) : Elsewhere(path, followLink);
        }
        catch (EntryPointNotFoundException)
        {
            // A C library from before 2018.
            return Elsewhere(path, followLink);
        }
    }

    /// <summary>The bytes of an ordinary file.</summary>
    /// <param name="most">In bytes; files of the system's own (<c>/proc</c>) have a size of 0 and may never end.</param>
    /// <exception cref="IOException">It is not there, no ordinary file, larger than that, or the disk refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">The system refuses.</exception>
    public static byte[] ReadFile(string path, long most = int.MaxValue, CancellationToken stop = default)
    {
        if (At(path, followLink: true).Kind is EntryKind.Special)
            throw new IOException($"{path} is a pipe, a socket or a device, not an ordinary file");
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        if (file.Length > most)
            throw new IOException($"{path} is larger than {most:N0} bytes");
        var bytes = new byte[Math.Max(file.Length, 1)];
        var length = 0;
        for (int read; (read = file.Read(bytes, length, Math.Min(bytes.Length - length, 1 << 20))) > 0;)
        {
            stop.ThrowIfCancellationRequested();
            length += read;
            if (length > most)
                throw new IOException($"{path} is larger than {most:N0} bytes");
            if (length == bytes.Length)
            {
                // Most files end here, and one more byte tells.
                var next = file.ReadByte();
                if (next < 0)
                    break;
                Array.Resize(ref bytes, (int)Math.Min(Math.Max(64 * 1024, 2L * length), Array.MaxLength));
                bytes[length++] = (byte)next;
            }
        }
        return length == bytes.Length ? bytes : bytes[..length];
    }

    /// <summary><c>statx(2)</c>, whose structure is the same on every kind of processor.</summary>
    private static DiskEntry OnLinux(string path, bool followLink)
    {
        const int currentFolder = -100;
        const int noFollow = 0x100;
        const uint typeInodeBirth = 0x1 | 0x100 | 0x800;
        Span<byte> stat = stackalloc byte[Room];
        if (StatX(currentFolder, path, followLink ? 0 : noFollow, typeInodeBirth, ref MemoryMarshal.GetReference(stat)) != 0)
            return default;
        var inode = BinaryPrimitives.ReadUInt64LittleEndian(stat[32..]);
        var born = BinaryPrimitives.ReadInt64LittleEndian(stat[80..]) * 1_000_000_000 + BinaryPrimitives.ReadUInt32LittleEndian(stat[88..]);
        return new DiskEntry(KindOf(BinaryPrimitives.ReadUInt16LittleEndian(stat[28..])), new UInt128(inode, (ulong)born));
    }

    private static DiskEntry OnMac(string path, bool followLink)
    {
        Span<byte> stat = stackalloc byte[Room];
        ref var into = ref MemoryMarshal.GetReference(stat);
        var isIntel = RuntimeInformation.ProcessArchitecture == Architecture.X64;
        var result = (followLink, isIntel) switch
        {
            (true, true) => StatIntel(path, ref into),
            (true, false) => Stat(path, ref into),
            (false, true) => LStatIntel(path, ref into),
            _ => LStat(path, ref into),
        };
        return result != 0 ? default : new DiskEntry(KindOf(BinaryPrimitives.ReadUInt16LittleEndian(stat[4..])), BinaryPrimitives.ReadUInt64LittleEndian(stat[8..]));
    }

    private static DiskEntry Elsewhere(string path, bool followLink)
    {
        FileSystemInfo entry = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
        var kind = !followLink && entry.LinkTarget is not null ? EntryKind.SymbolicLink
            : !entry.Exists ? EntryKind.Missing
            : entry is DirectoryInfo ? EntryKind.Folder
            : entry.Attributes.HasFlag(FileAttributes.Device) ? EntryKind.Special : EntryKind.File;
        return new DiskEntry(kind, kind == EntryKind.Missing ? 0 : (UInt128)entry.CreationTimeUtc.Ticks);
    }

    /// <summary>By the upper four bits of <c>st_mode</c>, POSIX.</summary>
    private static EntryKind KindOf(int mode) => (mode & 0xF000) switch
    {
        0x8000 => EntryKind.File,
        0x4000 => EntryKind.Folder,
        0xA000 => EntryKind.SymbolicLink,
        _ => EntryKind.Special,
    };

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(int folder, string path, int flags, uint mask, ref byte stat);

    [LibraryImport("libc", EntryPoint = "stat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Stat(string path, ref byte stat);

    [LibraryImport("libc", EntryPoint = "lstat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int LStat(string path, ref byte stat);

    [LibraryImport("libc", EntryPoint = "stat$INODE64", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatIntel(string path, ref byte stat);

    [LibraryImport("libc", EntryPoint = "lstat$INODE64", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int LStatIntel(string path, ref byte stat);
}

/// <summary>What a name on the disk stands for.</summary>
internal enum EntryKind
{
    /// <summary>Nothing is there, or it cannot be looked at.</summary>
    Missing,

    /// <summary>An ordinary file.</summary>
    File,

    Folder,

    SymbolicLink,

    /// <summary>A named pipe, a socket or a device: reading one may wait or go on for ever.</summary>
    Special,
}

/// <summary>
/// Names that a disk can hold and a site cannot: with some, two names would become one, or a file would be published at
/// another place; others do things to the terminal that shows them, or cannot be stored on every computer.
/// </summary>
internal static class FileNames
{
    /// <summary>PATH_MAX of Linux, in bytes and with its final zero: nothing can be opened by a longer path.</summary>
    private const int LongestPath = 4096;

    /// <returns>Null where the name is good.</returns>
    public static (string Message, string Hint)? WhatIsWrong(DirectoryInfo root, DirectoryInfo folder, string name)
    {
        var shown = $"`{Visible(Path.Combine(Path.GetRelativePath(root.FullName, folder.FullName), name).TrimStart('.', '/'))}`";
        if (Path.DirectorySeparatorChar != '\\' && name.Contains('\\', StringComparison.Ordinal))
            return ($"the name {shown} has a backslash in it, which Windows takes for the end of a folder's name", "rename the file");
        if (Slug.IsDevice(name))
            return ($"the name {shown} is that of a device on Windows, where no file can be called so", "rename the file");
        if (name[^1] is '.' or ' ')
            return ($"the name {shown} ends in a {(name[^1] == '.' ? "full stop" : "space")}, which Windows drops", "rename the file");
        if (name.EnumerateRunes().Any(IsUnseen))
            return ($"the name {shown} has a character in it that cannot be seen", "type the name anew, without it");
        if (name.Contains('\uFFFD', StringComparison.Ordinal) && DiskEntry.At(Path.Combine(folder.FullName, name)).Kind == EntryKind.Missing)
            return ($"the name {shown} is not written in UTF-8", "rename the file");
        return Encoding.UTF8.GetByteCount(folder.FullName) + Encoding.UTF8.GetByteCount(name) + 2 > LongestPath
            ? ($"the path of {Shortened(shown)} is longer than {LongestPath - 1:N0} bytes, and no program can open it", "use fewer or shorter folders")
            : null;
    }

    public static bool IsGood(string path) => (Path.DirectorySeparatorChar == '\\' || !path.Contains('\\', StringComparison.Ordinal)) && !path.EnumerateRunes().Any(IsUnseen);

    private static string Visible(string path)
    {
        var shown = new StringBuilder(path.Length);
        foreach (var rune in path.EnumerateRunes())
            shown.Append(IsUnseen(rune) ? $"<U+{rune.Value.ToString("X4", CultureInfo.InvariantCulture)}>" : rune.ToString());
        return shown.ToString();
    }

    private static string Shortened(string path) => path.Length <= 80 ? path : $"{path[..40]}…{path[^39..]}";

    /// <summary>Controls, ends of lines, and marks that turn the direction of writing. Joiners are a part of many languages' words, and of emoji.</summary>
    private static bool IsUnseen(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0x061C or 0xFEFF;
}
