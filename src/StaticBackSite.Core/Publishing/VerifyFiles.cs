using System.Collections.Immutable;
using System.IO;
using StaticBackSite.Diagnostics;
using StaticBackSite.Outputs;
using StaticBackSite.Reading.Input;
using StaticBackSite.Routing;
using StaticBackSite.Timing;

namespace StaticBackSite.Publishing;

/// <summary>Compares a published folder with the manifest that its build wrote. Only what lies in the folder is opened.</summary>
internal static class VerifyFiles
{
    public static BuildReport In(string folder)
    {
        var diagnostics = new DiagnosticBag();
        if (ReadManifest(folder, diagnostics) is { } manifest)
            Compare(folder, manifest, diagnostics);
        return new BuildReport(diagnostics.Found);
    }

    private static SiteManifest? ReadManifest(string folder, DiagnosticBag diagnostics)
    {
        try
        {
            return SiteManifest.Parse(DiskEntry.ReadFile(Path.Combine(folder, SiteManifest.FileName.Value)));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or FormatException)
        {
            var why = wrong is FileNotFoundException ? "is not there" : $"cannot be read: {wrong.Message}";
            diagnostics.Report(PublishCodes.NoManifest, new SourcePath(SiteManifest.FileName.Value), $"the manifest {why}", "build the site again, or copy it whole, hidden files too");
            return null;
        }
    }

    private static void Compare(string folder, SiteManifest manifest, DiagnosticBag diagnostics)
    {
        var found = Find(new DirectoryInfo(folder)).ToDictionary(file => Path.GetRelativePath(folder, file.FullName).Replace(Path.DirectorySeparatorChar, '/'), StringComparer.Ordinal);
        found.Remove(OutputFolder.Marker);
        found.Remove(SiteManifest.FileName.Value);
        var listed = manifest.Files.DistinctBy(file => file.Path).ToDictionary(file => file.Path.Value, StringComparer.Ordinal);
        foreach (var (path, _) in listed.Where(file => !found.ContainsKey(file.Key)))
            diagnostics.Report(PublishCodes.MissingFile, new SourcePath(path), "the build wrote this file, and it is not there", "build or copy the site again");
        var changes = found.ToArray().SelectInParallel(file => listed.TryGetValue(file.Key, out var entry) ? WhatIsWrong(file.Value, entry) : null);
        foreach (var ((path, _), wrong) in found.Zip(changes))
        {
            if (!listed.ContainsKey(path))
                diagnostics.Report(PublishCodes.AddedFile, new SourcePath(path), "the build did not write this file", "move it to the input folder, or delete it");
            else if (wrong is not null)
                diagnostics.Report(PublishCodes.ChangedFile, new SourcePath(path), wrong, "change the file in the input folder, and build the site again");
        }
    }

    private static string? WhatIsWrong(FileSystemInfo file, ManifestEntry entry)
    {
        if (file.LinkTarget is not null || file is not FileInfo { Length: var size })
            return "this is a link, where the build wrote a file";
        if (DiskEntry.At(file.FullName).Kind == EntryKind.Special)
            return "this is a pipe, a socket or a device, where the build wrote a file";
        if (size != entry.Size)
            return $"this file has {size:N0} bytes, and the build wrote {entry.Size:N0}";
        return ManifestEntry.Of(entry.Path, File.ReadAllBytes(file.FullName)) == entry ? null : "the bytes of this file are not those that the build wrote";
    }

    /// <summary>Links are found and never followed.</summary>
    private static IEnumerable<FileSystemInfo> Find(DirectoryInfo folder)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            if (entry is not DirectoryInfo inner || entry.LinkTarget is not null)
                yield return entry;
            else
            {
                foreach (var file in Find(inner))
                    yield return file;
            }
        }
    }
}

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
