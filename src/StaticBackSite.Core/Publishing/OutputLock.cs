using System.IO;
using StaticBackSite.Diagnostics;

namespace StaticBackSite.Publishing;

/// <summary>
/// Keeps a second build away while one writes. The kernel lets go of the lock when its process ends, however that ends; a
/// lock file that is left behind locks nothing.
/// </summary>
internal static class OutputLock
{
    // EWOULDBLOCK of Linux, of macOS, and ERROR_SHARING_VIOLATION of Windows.
    private static readonly int[] Held = [11, 35, unchecked((int)0x80070020)];

    /// <exception cref="OutputRefusedException">Another build writes to this folder now.</exception>
    public static IDisposable Take(OutputFolder folder)
    {
        try
        {
            return new FileStream(
                Path.Combine(folder.Parent, $".{folder.Name}.lock"),
                new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.DeleteOnClose });
        }
        catch (IOException held) when (Held.Contains(held.HResult))
        {
            throw new OutputRefusedException(PublishCodes.AnotherBuild, $"another build is writing to {folder.Path}", "wait until it has ended, or name another folder with --output", held);
        }
    }
}
