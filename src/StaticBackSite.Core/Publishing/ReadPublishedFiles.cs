using System.Collections.Immutable;
using System.IO;
using StaticBackSite.Diagnostics;
using StaticBackSite.Outputs;
using StaticBackSite.Reading.Input;
using StaticBackSite.Routing;
using StaticBackSite.Timing;

namespace StaticBackSite.Publishing;

/// <summary>
/// Reads a published site, made by whatever program. Every file is there for readers, hidden ones and large ones too; the bytes
/// of one that is too large to look into are left out.
/// </summary>
internal static class ReadPublishedFiles
{
    /// <summary>What only a tool of the developer's reads, and no host serves.</summary>
    private const string Repository = ".git";

    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static ImmutableArray<OutputFile> From(string folder, DiagnosticBag diagnostics, CancellationToken stop = default)
    {
        var root = new DirectoryInfo(folder);
        if (!root.Exists)
            throw new DirectoryNotFoundException(folder);
        var found = Find(root, root, diagnostics).OrderBy(file => ReadFiles.PathOf(root, file)).ToArray();
        var read = found.SelectInParallel(file =>
        {
            var problems = new DiagnosticBag();
            return (File: new OutputFile(new OutputPath(ReadFiles.PathOf(root, file).Value), Read(file, ReadFiles.PathOf(root, file), problems, stop)), Problems: problems);
        }, stop);
        diagnostics.AddRange(read.SelectMany(file => file.Problems.Found));
        return [.. read.Select(file => file.File)];
    }

    /// <summary>The files whose bytes can be compared; one that is too large, or lies behind a link, is reported.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static ImmutableArray<OutputFile> Whole(string folder, DiagnosticBag diagnostics, CancellationToken stop = default) =>
        [.. ReadFiles.From(folder, diagnostics, stop).Select(file => new OutputFile(new OutputPath(file.Path.Value), file.Content))];

    private static IEnumerable<FileInfo> Find(DirectoryInfo root, DirectoryInfo folder, DiagnosticBag diagnostics)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = folder.GetFileSystemInfos();
        }
        catch (Exception denied) when (denied is UnauthorizedAccessException or IOException)
        {
            diagnostics.Report(DiagnosticCodes.UnreadableFile, ReadFiles.PathOf(root, folder), $"this folder cannot be read: {denied.Message}", "give yourself the right to read it");
            yield break;
        }
        foreach (var entry in entries)
        {
            if (entry is FileInfo file)
                yield return file;
            else if (entry.LinkTarget is null && entry.Name != Repository)
            {
                foreach (var inner in Find(root, (DirectoryInfo)entry, diagnostics))
                    yield return inner;
            }
        }
    }

    private static ReadOnlyMemory<byte> Read(FileInfo file, SourcePath path, DiagnosticBag problems, CancellationToken stop)
    {
        // A pipe or a socket has no bytes to look at, and opening it would wait for a writer.
        var isOrdinary = DiskEntry.At(file.FullName, followLink: true).Kind == EntryKind.File;
        return isOrdinary && file.Length <= ReadFiles.LargestFile ? ReadFiles.Read(file, path, problems, stop) : default(ReadOnlyMemory<byte>);
    }
}
