namespace StaticBackSite.SearchIndex;

/// <summary>
/// A folder among the machine's temporary ones, for as long as it is held. One whose holder was killed is taken away by the
/// next: the kernel has let go of its lock.
/// </summary>
internal sealed class ScratchFolder : IDisposable
{
    private const string Prefix = "staticback-search-";
    private const string LockFile = ".in-use";

    private readonly FileStream _lock;

    private ScratchFolder(string path)
    {
        Path = path;
        _lock = Lock(path, FileMode.CreateNew);
        AppDomain.CurrentDomain.ProcessExit += Delete;
    }

    public string Path { get; }

    /// <exception cref="IOException">There is no temporary folder, or it is full.</exception>
    public static ScratchFolder Create()
    {
        foreach (var left in Directory.EnumerateDirectories(System.IO.Path.GetTempPath(), Prefix + "*"))
            DeleteIfLeft(left);
        return new ScratchFolder(Directory.CreateTempSubdirectory(Prefix).FullName);
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= Delete;
        Delete(sender: null, EventArgs.Empty);
    }

    private static void DeleteIfLeft(string folder)
    {
        try
        {
            if (new DirectoryInfo(folder).LinkTarget is not null || !File.Exists(System.IO.Path.Combine(folder, LockFile)))
                return;
            Lock(folder, FileMode.Open).Dispose();
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            // It is in use, or somebody else's.
        }
    }

    private static FileStream Lock(string folder, FileMode mode) => new(System.IO.Path.Combine(folder, LockFile), mode, FileAccess.ReadWrite, FileShare.None);

    private void Delete(object? sender, EventArgs e)
    {
        _lock.Dispose();
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // The next one tries again.
        }
    }
}
