using System.IO;
using StaticBackSite.Diagnostics;
using StaticBackSite.Reading.Input;
using StaticBackSite.Routing;

namespace StaticBackSite.Publishing;

/// <summary>
/// Writes a file into a folder of somebody's own work: whole or not at all, so that a full disk costs nobody a page, and never
/// through a symbolic link to somewhere else.
/// </summary>
public static class WriteSource
{
    /// <exception cref="OutputRefusedException">There is a link on the way.</exception>
    public static void Replace(string root, SourcePath path, ReadOnlySpan<byte> content)
    {
        var file = Place(root, path);
        // Hidden, so that no build and no preview takes it for a page.
        var fresh = Path.Combine(Path.GetDirectoryName(file)!, $".{Path.GetFileName(file)}.{Path.GetRandomFileName()}");
        try
        {
            Write(fresh, content);
            if (!OperatingSystem.IsWindows() && File.Exists(file))
                File.SetUnixFileMode(fresh, File.GetUnixFileMode(file));
            File.Move(fresh, file, overwrite: true);
        }
        catch
        {
            File.Delete(fresh);
            throw;
        }
    }

    /// <returns>False where there is something of this name already.</returns>
    /// <exception cref="OutputRefusedException">There is a link on the way.</exception>
    public static bool TryCreate(string root, SourcePath path, ReadOnlySpan<byte> content)
    {
        var file = Place(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        try
        {
            Write(file, content);
            return true;
        }
        catch (IOException) when (Path.Exists(file))
        {
            return false;
        }
    }

    private static string Place(string root, SourcePath path)
    {
        var place = root;
        var segments = path.Value.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < segments.Length; i++)
        {
            place = Path.Combine(place, segments[i]);
            if (segments[i] == ".." || DiskEntry.At(place).Kind is EntryKind.SymbolicLink or EntryKind.Special)
                throw new OutputRefusedException(DiagnosticCodes.SymbolicLink, $"{string.Join('/', segments[..(i + 1)])} in {root} is a symbolic link, which is not followed", "put the file or folder itself there");
        }
        return place;
    }

    private static void Write(string file, ReadOnlySpan<byte> content)
    {
        using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
        stream.Write(content);
    }
}
