using System.IO;
using StaticBackSite.Diagnostics;
using StaticBackSite.Reading.Input;

namespace StaticBackSite.Publishing;

/// <summary>A folder that a build may replace as a whole; there is no other way to name one.</summary>
internal sealed class OutputFolder
{
    /// <summary>The file by which we know a folder of ours.</summary>
    public const string Marker = ".staticback";

    private OutputFolder(string path) => Path = path;

    /// <summary>Whole, without symbolic links and without a separator at its end.</summary>
    public string Path { get; }

    public string Parent => System.IO.Path.GetDirectoryName(Path)!;

    public string Name => System.IO.Path.GetFileName(Path);

    /// <param name="path">The folder as the user names it.</param>
    /// <param name="input">What must survive besides the user's own folders: where the site is made from.</param>
    /// <exception cref="OutputRefusedException">The folder is a place that must not be replaced, or holds something that we did not make.</exception>
    public static OutputFolder At(string path, string? input = null)
    {
        var target = Resolve(path);
        RefusePlace(path, target, input);
        if (File.Exists(target))
            throw new OutputRefusedException(PublishCodes.ForeignFolder, $"{path} is a file, not a folder", "name a folder with --output");
        if (Directory.Exists(target))
            RefuseContent(path, target);
        return new OutputFolder(target);
    }

    /// <summary>A folder that is looked at and never replaced.</summary>
    internal static OutputFolder ToRead(string path) => new(Resolve(path));

    private static void RefusePlace(string path, string target, string? input)
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var why = target == System.IO.Path.GetPathRoot(target) ? "is the root of the disk"
            : home.Length > 0 && Contains(target, Resolve(home)) ? "holds your home folder"
            : Contains(target, Resolve(Environment.CurrentDirectory)) ? "holds the folder that you are in"
            : input is null ? null
            : Contains(target, Resolve(input)) ? $"holds the input folder {input}"
            : Contains(Resolve(input), target) ? $"lies inside the input folder {input}"
            : null;
        if (why is not null)
            throw new OutputRefusedException(PublishCodes.DangerousFolder, $"{path} {why}, and a build would replace it as a whole", "name a folder of its own beside the input folder, such as --output output");
    }

    private static void RefuseContent(string path, string target)
    {
        if (Directory.EnumerateFileSystemEntries(target).Any() && !File.Exists(System.IO.Path.Combine(target, Marker)))
            throw new OutputRefusedException(PublishCodes.ForeignFolder, $"{path} holds files that staticback did not make, and a build would replace them all", "empty the folder, or name another with --output");
        if (System.IO.Path.Exists(System.IO.Path.Combine(target, ".git")))
            throw new OutputRefusedException(PublishCodes.ForeignFolder, $"{path} is a Git repository, and a build would delete its history", "name another folder with --output, and copy the site from there");
    }

    private static bool Contains(string outer, string inner) =>
        inner == outer || inner.StartsWith(outer.TrimEnd(System.IO.Path.DirectorySeparatorChar) + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>Follows every symbolic link on the way, so that a link cannot lead a build to what it must not replace.</summary>
    private static string Resolve(string path)
    {
        var full = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
        if (System.IO.Path.GetDirectoryName(full) is not { } parent)
            return full;
        var here = System.IO.Path.Combine(Resolve(parent), System.IO.Path.GetFileName(full));
        return new FileInfo(here).LinkTarget is not null && File.ResolveLinkTarget(here, returnFinalTarget: true) is { } target ? Resolve(target.FullName) : here;
    }
}

/// <summary>
/// Keeps a second build away while one writes. The kernel lets go of the lock when its process ends, however that ends; a
/// lock file that is left behind locks nothing.
/// </summary>
internal sealed class OutputLock : IDisposable
{
    // EWOULDBLOCK of Linux, of macOS, and ERROR_SHARING_VIOLATION of Windows.
    private static readonly int[] Held = [11, 35, unchecked((int)0x80070020)];

    private readonly FileStream _file;

    private OutputLock(FileStream file)
    {
        _file = file;
        AppDomain.CurrentDomain.ProcessExit += Release;
    }

    /// <exception cref="OutputRefusedException">Another build writes to this folder now.</exception>
    public static OutputLock Take(OutputFolder folder)
    {
        var path = Path.Combine(folder.Parent, $".{folder.Name}.lock");
        // Opening it would make, or lock, a file somewhere else.
        if (DiskEntry.At(path).Kind is not (EntryKind.Missing or EntryKind.File))
            throw new OutputRefusedException(PublishCodes.ForeignFolder, $"a build locks {path}, which is not an ordinary file", "delete it; every build makes its own");
        try
        {
            return new OutputLock(new FileStream(path, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.DeleteOnClose }));
        }
        catch (IOException held) when (Held.Contains(held.HResult))
        {
            throw new OutputRefusedException(PublishCodes.AnotherBuild, $"another build is writing to {folder.Path}", "wait until it has ended, or name another folder with --output", held);
        }
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= Release;
        _file.Dispose();
    }

    private void Release(object? sender, EventArgs e) => _file.Dispose();
}
