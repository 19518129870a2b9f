using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO;
using StaticBackSite.Outputs;
using StaticBackSite.Routing;
using StaticBackSite.Timing;

namespace StaticBackSite.Publishing;

/// <summary>
/// Writes the site beside its folder and then exchanges the two, so that a reader never meets half a site, and a build that
/// fails, is cancelled or is killed leaves the last good one. Files that the site no longer has vanish with the old folder.
/// </summary>
internal static class WriteFiles
{
    /// <summary>In bytes: most pages are smaller.</summary>
    private const int UsualPage = 64 * 1024;

    // Room for a page, as many as threads have written at once.
    private static readonly ConcurrentBag<ArrayBufferWriter<byte>> Idle = [];

    /// <summary>Renders and writes the files of a site; each is made, written and forgotten, so a large site needs no more memory than its pages of one moment.</summary>
    /// <param name="additions">Each looks at the site so far, as it lies in its folder, and returns more files for it: the search index, say.</param>
    /// <param name="step">Is told about every file.</param>
    /// <returns>What was written, the manifest itself and our marker aside.</returns>
    /// <exception cref="OutputRefusedException">The disk refuses, another build is writing, or a file would lie outside the folder.</exception>
    /// <exception cref="OperationCanceledException">Somebody stopped the build; the last good site is untouched.</exception>
    public static SiteManifest To(OutputFolder folder, ImmutableArray<PublishedFile> files, ImmutableArray<Func<StagedSite, IEnumerable<OutputFile>>> additions = default, BuildStep? step = null, CancellationToken stop = default) =>
        To(folder, files, FolderMoves.OfThisMachine, additions, step, stop);

    /// <param name="moves">The steps by which the site is published.</param>
    internal static SiteManifest To(OutputFolder folder, ImmutableArray<PublishedFile> files, FolderMoves moves, ImmutableArray<Func<StagedSite, IEnumerable<OutputFile>>> additions = default, BuildStep? step = null, CancellationToken stop = default)
    {
        try
        {
            Directory.CreateDirectory(folder.Parent);
            using var held = OutputLock.Take(folder);
            ExchangeFolders.Recover(folder, moves);
            // Deleted at the end: by then it holds the old site, or one that was not finished.
            using var staging = StagingFolder.Create(folder, moves);
            var manifest = Stage(staging, files, additions.IsDefault ? [] : additions, step, stop);
            ExchangeFolders.Run(staging, folder.Path, moves);
            return manifest;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw OutputRefusedException.CannotWrite(folder.Path, refused);
        }
    }

    private static SiteManifest Stage(StagingFolder folder, ImmutableArray<PublishedFile> files, ImmutableArray<Func<StagedSite, IEnumerable<OutputFile>>> additions, BuildStep? step, CancellationToken stop)
    {
        var staging = folder.Site;
        Directory.CreateDirectory(staging);
        Write(Path.Combine(staging, OutputFolder.Marker), "This folder is made by staticback and replaced by every build.\n"u8);
        stop.ThrowIfCancellationRequested();
        step?.Expect(files.Length);
        var entries = WriteAll(staging, files, step, stop);
        var manifest = SiteManifest.Of(entries);
        foreach (var add in additions)
        {
            stop.ThrowIfCancellationRequested();
            var more = add(new StagedSite(staging, manifest, folder.Scratch)).Select(file => new PublishedFile(file.Path, default, () => file.Content)).ToImmutableArray();
            manifest = SiteManifest.Of([.. manifest.Files, .. WriteAll(staging, more, step: null, stop)]);
        }
        Write(Path.Combine(staging, SiteManifest.FileName.Value), manifest.ToJson());
        stop.ThrowIfCancellationRequested();
        return manifest;
    }

    private static ImmutableArray<ManifestEntry> WriteAll(string staging, ImmutableArray<PublishedFile> files, BuildStep? step, CancellationToken stop)
    {
        var paths = files.Select(file => Within(staging, file.Path)).ToArray();
        paths.Select(path => Path.GetDirectoryName(path)!).ToHashSet(StringComparer.Ordinal).ToArray().SelectInParallel(Directory.CreateDirectory, stop);
        return Enumerable.Range(0, files.Length).ToArray().SelectInParallel(
            i =>
            {
                if (!Idle.TryTake(out var room))
                    room = new ArrayBufferWriter<byte>(UsualPage);
                var content = (step is null ? Make(files[i], room) : step.Do(files[i].Pipeline, () => Make(files[i], room))).Span;
                Write(paths[i], content);
                var entry = ManifestEntry.Of(files[i].Path, content);
                room.ResetWrittenCount();
                // One whose page failed is not used again.
                Idle.Add(room);
                return entry;
            },
            stop);
    }

    private static ReadOnlyMemory<byte> Make(PublishedFile file, ArrayBufferWriter<byte> room)
    {
        if (file.Write is null)
            return file.Content();
        file.Write(room);
        return room.WrittenMemory;
    }

    /// <summary>The last line of defence: whatever the routes said, nothing is written outside the output folder.</summary>
    private static string Within(string folder, OutputPath file)
    {
        var path = Path.GetFullPath(Path.Combine(folder, file.Value));
        return path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? path : throw new OutputRefusedException($"{file} lies outside the output folder");
    }

    private static void Write(string path, ReadOnlySpan<byte> content)
    {
        // A new file in a folder that nobody else knows needs no lock, which FileShare.None would ask the kernel for.
        using var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite);
        RandomAccess.Write(handle, content, 0);
    }
}
