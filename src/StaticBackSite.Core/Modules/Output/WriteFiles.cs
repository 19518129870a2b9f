using System.Collections.Immutable;
using System.IO;
using System.Runtime.ExceptionServices;
using StaticBackSite.Documents;

namespace StaticBackSite.Modules.Output;

/// <summary>
/// Writes the site beside its folder and then exchanges the two, so that a reader never meets half a site, and a build that
/// fails, is cancelled or is killed leaves the last good one. Files that the site no longer has vanish with the old folder.
/// </summary>
public static class WriteFiles
{
    /// <returns>What was written, the manifest itself and our marker aside.</returns>
    /// <exception cref="OutputRefusedException">The disk refuses, another build is writing, or a file would lie outside the folder.</exception>
    /// <exception cref="OperationCanceledException">Somebody stopped the build; the last good site is untouched.</exception>
    public static SiteManifest To(OutputFolder folder, ImmutableArray<OutputFile> files, CancellationToken stop = default)
    {
        try
        {
            Directory.CreateDirectory(folder.Parent);
            using var held = OutputLock.Take(folder);
            ExchangeFolders.Recover(folder.Path);
            RemoveLeftovers(folder);
            return Publish(folder, files, stop);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw OutputRefusedException.CannotWrite(folder.Path, refused);
        }
    }

    private static SiteManifest Publish(OutputFolder folder, ImmutableArray<OutputFile> files, CancellationToken stop)
    {
        var staging = Path.Combine(folder.Parent, StagingPrefix(folder) + Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture));
        try
        {
            var manifest = Stage(staging, files, stop);
            ExchangeFolders.Run(staging, folder.Path);
            return manifest;
        }
        finally
        {
            // By now either the old site or one that was not finished.
            DeleteQuietly(staging);
        }
    }

    private static SiteManifest Stage(string staging, ImmutableArray<OutputFile> files, CancellationToken stop)
    {
        Directory.CreateDirectory(staging);
        Write(Path.Combine(staging, OutputFolder.Marker), "This folder is made by staticback and replaced by every build.\n"u8);
        var paths = files.Select(file => Within(staging, file)).ToArray();
        var entries = new ManifestEntry[files.Length];
        var parallel = new ParallelOptions { CancellationToken = stop };
        try
        {
            Parallel.ForEach(paths.Select(path => Path.GetDirectoryName(path)!).ToHashSet(StringComparer.Ordinal), parallel, directory => Directory.CreateDirectory(directory));
            Parallel.For(0, files.Length, parallel, i =>
            {
                var content = files[i].Content.Span;
                Write(paths[i], content);
                entries[i] = ManifestEntry.Of(files[i].Path, content);
            });
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
        var manifest = new SiteManifest([.. entries.OrderBy(entry => entry.Path)]);
        Write(Path.Combine(staging, SiteManifest.FileName.Value), manifest.ToJson());
        return manifest;
    }

    /// <summary>The last line of defence: whatever the routes said, nothing is written outside the output folder.</summary>
    private static string Within(string folder, OutputFile file)
    {
        var path = Path.GetFullPath(Path.Combine(folder, file.Path.Value));
        return path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? path : throw new OutputRefusedException($"{file.Path} lies outside the output folder");
    }

    private static void Write(string path, ReadOnlySpan<byte> content)
    {
        // A new file in a folder that nobody else knows needs no lock, which FileShare.None would ask the kernel for.
        using var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite);
        RandomAccess.Write(handle, content, 0);
    }

    private static string StagingPrefix(OutputFolder folder) => $".{folder.Name}.new-";

    /// <summary>What builds that were killed have left beside the folder. They cannot be at work: the lock is ours.</summary>
    private static void RemoveLeftovers(OutputFolder folder)
    {
        foreach (var leftover in Directory.EnumerateDirectories(folder.Parent, StagingPrefix(folder) + "*"))
            DeleteQuietly(leftover);
    }

    /// <summary>The site is out, or safe, whatever becomes of this folder; the next build tries again.</summary>
    private static void DeleteQuietly(string folder)
    {
        try
        {
            if (!Directory.Exists(folder))
                return;
            Parallel.ForEach(Directory.EnumerateDirectories(folder).SelectMany(Branches), branch => Directory.Delete(branch, recursive: true));
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or AggregateException)
        {
        }
    }

    /// <summary>A large site has most of its pages in one folder, so the folders below that are what is shared out.</summary>
    private static IEnumerable<string> Branches(string folder) => Directory.EnumerateDirectories(folder).DefaultIfEmpty(folder);
}
