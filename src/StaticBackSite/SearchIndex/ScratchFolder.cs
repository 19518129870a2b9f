namespace StaticBackSite.SearchIndex;

/// <summary>
/// A folder to work in, for as long as it is held. One whose holder was killed is removed by the next run: the kernel has released
/// its lock.
/// </summary>
internal sealed class ScratchFolder : IDisposable
{
    private const string Prefix = "staticback-search-";
    private const string InCacheMark = ".new-";
    private const string LockFile = ".in-use";

    private readonly FileStream _lock;

    private ScratchFolder(string path)
    {
        Path = path;
        _lock = Lock(path, FileMode.CreateNew);
        AppDomain.CurrentDomain.ProcessExit += Delete;
    }

    public string Path { get; }

    /// <summary>Among the machine's temporary folders.</summary>
    /// <exception cref="IOException">There is no temporary folder, or it is full.</exception>
    public static ScratchFolder Create()
    {
        foreach (var left in Directory.EnumerateDirectories(System.IO.Path.GetTempPath(), Prefix + "*"))
            DeleteIfLeft(left, isOurs: false);
        return new ScratchFolder(Directory.CreateTempSubdirectory(Prefix).FullName);
    }

    /// <summary>In the user's cache, where what is made can be moved to its place in one step.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static ScratchFolder InCache(string name) =>
        new(Directory.CreateDirectory(System.IO.Path.Combine(UserCache.Folder, $"{name}{InCacheMark}{Guid.NewGuid():N}")).FullName);

    /// <summary>Removes what killed runs have left in the user's cache.</summary>
    public static void CleanCache(string name)
    {
        if (!Directory.Exists(UserCache.Folder))
            return;
        foreach (var left in Directory.EnumerateDirectories(UserCache.Folder, $"{name}*{InCacheMark}*"))
            DeleteIfLeft(left, isOurs: true);
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= Delete;
        Delete(sender: null, EventArgs.Empty);
    }

    /// <param name="isOurs">Whether nobody else puts folders there: one without a lock is then of an earlier version. An empty one is about to be locked.</param>
    private static void DeleteIfLeft(string folder, bool isOurs)
    {
        try
        {
            var hasLock = File.Exists(System.IO.Path.Combine(folder, LockFile));
            if (new DirectoryInfo(folder).LinkTarget is not null || !(hasLock || (isOurs && Directory.EnumerateFileSystemEntries(folder).Any())))
                return;
            if (hasLock)
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
