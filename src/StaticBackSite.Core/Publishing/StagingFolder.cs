using System.Buffers;
using System.Globalization;
using System.IO;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using StaticBackSite.Outputs;
using StaticBackSite.Reading.Input;

namespace StaticBackSite.Publishing;

/// <summary>
/// The folder beside the output in which a build works: it holds the new site until that is published, the old one after that,
/// and a file that says whose it is. Every state of an exchange lies in it, so whoever finds it later knows what to do.
/// </summary>
internal sealed partial class StagingFolder : IDisposable
{
    /// <summary>Says which output folder this is for, and which process of which machine made it.</summary>
    private const string OwnerFile = ".staticback-staging";

    private const string Purpose = "A build of staticback works in this folder and deletes it when it ends.";
    private const int LongestOwner = 64 * 1024;
    private const int RandomBytes = 6;

    /// <summary>The lock proves that a builder on this machine has ended. On a shared disk that of another machine is given this long.</summary>
    private static readonly TimeSpan PatienceWithOthers = TimeSpan.FromDays(1);

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    private readonly OutputFolder _output;
    private readonly FolderMoves _moves;

    private StagingFolder(string path, OutputFolder output, FolderMoves moves)
    {
        Path = path;
        _output = output;
        _moves = moves;
    }

    public string Path { get; }

    /// <summary>The new site; once it is published, the old one where the disk exchanges the two in one step.</summary>
    public string Site => System.IO.Path.Combine(Path, "site");

    /// <summary>Where the old site is laid aside where it does not.</summary>
    public string Aside => System.IO.Path.Combine(Path, "old");

    /// <summary>For the programs that a build runs.</summary>
    public string Scratch => System.IO.Path.Combine(Path, "scratch");

    /// <summary>Makes a folder that was not there, whatever somebody may have put in its way.</summary>
    public static StagingFolder Create(OutputFolder output, FolderMoves moves)
    {
        var path = System.IO.Path.Combine(output.Parent, Prefix(output) + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(RandomBytes)));
        MakeNew(path);
        var staging = new StagingFolder(path, output, moves);
        // A process that ends in a hurry takes it along.
        AppDomain.CurrentDomain.ProcessExit += staging.Delete;
        try
        {
            File.WriteAllText(System.IO.Path.Combine(path, OwnerFile), $"{Purpose}\n{OutputLine(output)}\n{MachineLine()}\nprocess: {Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}\n");
            return staging;
        }
        catch
        {
            staging.Dispose();
            throw;
        }
    }

    /// <summary>What builds of this output that were killed have left. Names are compared, links are not followed, and what has no owner of ours is not looked into.</summary>
    public static IEnumerable<StagingFolder> LeftBy(OutputFolder output, FolderMoves moves)
    {
        if (!Directory.Exists(output.Parent))
            yield break;
        foreach (var path in Directory.EnumerateFileSystemEntries(output.Parent))
        {
            if (HasOurName(System.IO.Path.GetFileName(path), Prefix(output)) && DiskEntry.At(path).Kind == EntryKind.Folder && IsOurs(path, output))
                yield return new StagingFolder(path, output, moves);
        }
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= Delete;
        Delete(sender: null, EventArgs.Empty);
    }

    /// <summary>
    /// Never the last good site: where an exchange could be neither finished nor undone, the next command tries again. The owner's
    /// file goes last, so that whoever is killed on the way leaves a folder that is still known.
    /// </summary>
    private void Delete(object? sender, EventArgs e)
    {
        if (DiskEntry.At(_output.Path).Kind == EntryKind.Missing && DiskEntry.At(Aside).Kind != EntryKind.Missing)
            return;
        foreach (var folder in new[] { Site, Aside, Scratch, Path })
            _moves.Delete(folder);
    }

    private static string Prefix(OutputFolder output) => $".{output.Name}.new-";

    private static bool HasOurName(string name, string prefix) =>
        name.Length == prefix.Length + 2 * RandomBytes && name.StartsWith(prefix, StringComparison.Ordinal) && name.AsSpan(prefix.Length).IndexOfAnyExcept(Digits) < 0;

    private static bool IsOurs(string path, OutputFolder output)
    {
        var owner = System.IO.Path.Combine(path, OwnerFile);
        try
        {
            var entry = DiskEntry.At(owner);
            if (entry.Kind == EntryKind.Missing || (entry.Kind == EntryKind.File && new FileInfo(owner).Length == 0))
            {
                // Killed before it could say whose it is: there is nothing else in it yet.
                return Directory.EnumerateFileSystemEntries(path).All(other => other == owner);
            }
            if (entry.Kind != EntryKind.File)
                return false;
            var lines = System.Text.Encoding.UTF8.GetString(DiskEntry.ReadFile(owner, LongestOwner)).Split('\n');
            return lines.Length > 3 && lines[0] == Purpose && lines[1] == OutputLine(output)
                && (lines[2] == MachineLine() || TimeProvider.System.GetUtcNow() - new DateTimeOffset(File.GetLastWriteTimeUtc(owner)) > PatienceWithOthers);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string OutputLine(OutputFolder output) => "output: " + output.Path.ReplaceLineEndings("?");

    private static string MachineLine() => "machine: " + Environment.MachineName.ReplaceLineEndings("?");

    /// <summary>Unlike <see cref="Directory.CreateDirectory(string)"/> this refuses what is there already, be it a link to somewhere else.</summary>
    private static void MakeNew(string path)
    {
        const int everybody = 0x1FF; // 0777, of which the umask of the process takes its part.
        var isMade = OperatingSystem.IsWindows() ? CreateDirectory(path, 0) : MakeDirectory(path, everybody) == 0;
        if (!isMade)
            throw new IOException($"{path} cannot be made: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}", Marshal.GetLastPInvokeError());
    }

    [LibraryImport("libc", EntryPoint = "mkdir", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MakeDirectory(string path, uint mode);

    [LibraryImport("kernel32", EntryPoint = "CreateDirectoryW", SetLastError = true, StringMarshalling = StringMarshalling.Utf16)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CreateDirectory(string path, nint security);
}

/// <summary>A site that is written but not yet published.</summary>
/// <param name="Folder">Where it lies.</param>
/// <param name="Scratch">A folder that does not exist yet, for programs that need one; it goes when the build ends.</param>
internal sealed record StagedSite(string Folder, SiteManifest Files, string Scratch);

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
