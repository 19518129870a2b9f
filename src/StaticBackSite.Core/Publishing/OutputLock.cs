using System.IO;
using StaticBackSite.Diagnostics;
using StaticBackSite.Reading.Input;

namespace StaticBackSite.Publishing;

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
