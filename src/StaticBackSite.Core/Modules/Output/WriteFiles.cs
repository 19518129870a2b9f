using System.Collections.Immutable;
using System.IO;
using StaticBackSite.Documents;

namespace StaticBackSite.Modules.Output;

/// <summary>
/// Writes the site beside its folder and then exchanges the two, so that a reader never meets half a site and a failed
/// build leaves the last good one. Files that the site no longer has vanish with the old folder.
/// </summary>
public static class WriteFiles
{
    /// <summary>The file by which we know a folder of ours.</summary>
    public const string Marker = ".staticback";

    /// <exception cref="OutputRefusedException">The folder holds something that is not ours to replace.</exception>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static void To(string folder, ImmutableArray<OutputFile> files)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        Refuse(target);
        var staging = $"{target}.new-{Environment.ProcessId}";
        try
        {
            Directory.CreateDirectory(staging);
            File.WriteAllText(Path.Combine(staging, Marker), "This folder is made by staticback and replaced by every build.\n");
            foreach (var directory in files.Select(f => Path.GetDirectoryName(Within(staging, f))!).Distinct(StringComparer.Ordinal))
                Directory.CreateDirectory(directory);
            Parallel.ForEach(files, file => Write(Within(staging, file), file.Content.Span));
            Exchange(staging, target);
        }
        finally
        {
            if (Directory.Exists(staging))
                Directory.Delete(staging, recursive: true);
        }
    }

    /// <summary>The last line of defence: whatever the routes said, nothing is written outside the output folder.</summary>
    private static string Within(string folder, OutputFile file)
    {
        var path = Path.GetFullPath(Path.Combine(folder, file.Path.Value));
        return path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? path : throw new OutputRefusedException($"{file.Path} lies outside the output folder");
    }

    private static void Write(string path, ReadOnlySpan<byte> content)
    {
        using var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, FileOptions.None, content.Length);
        RandomAccess.Write(handle, content, 0);
    }

    private static void Refuse(string target)
    {
        if (File.Exists(target))
            throw new OutputRefusedException($"{target} is a file, not a folder");
        var isOurs = !Directory.Exists(target) || File.Exists(Path.Combine(target, Marker)) || !Directory.EnumerateFileSystemEntries(target).Any();
        if (!isOurs)
            throw new OutputRefusedException($"{target} holds files that staticback did not make; it would replace them all. Empty the folder, or name another with --output");
    }

    private static void Exchange(string staging, string target)
    {
        if (!Directory.Exists(target))
        {
            Directory.Move(staging, target);
            return;
        }
        var old = staging.Replace(".new-", ".old-", StringComparison.Ordinal);
        Directory.Move(target, old);
        try
        {
            Directory.Move(staging, target);
        }
        catch
        {
            Directory.Move(old, target);
            throw;
        }
        Directory.Delete(old, recursive: true);
    }
}
