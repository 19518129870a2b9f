using System.Collections.Immutable;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;
using StaticBackSite.Sources;
using StaticBackSite.Timing;

namespace StaticBackSite.Reading.Input;

/// <summary>
/// Reads the input folder, in the order of the paths whatever the disk says. Hidden files are left out, and so are
/// symbolic links that lead out of the folder: a contributed link must not publish the builder's own files.
/// </summary>
internal static class ReadFiles
{
    /// <summary>Bytes; a page or picture that is larger is a mistake that would sink every reader's phone.</summary>
    public const long LargestFile = 16 * 1024 * 1024;

    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="OperationCanceledException">Somebody has stopped it.</exception>
    public static ImmutableArray<SourceFile> From(string folder, DiagnosticBag diagnostics, CancellationToken stop = default)
    {
        var root = new DirectoryInfo(folder);
        if (!root.Exists)
            throw new DirectoryNotFoundException(folder);
        var found = Find(root, root, diagnostics, stop).Select(file => new FoundFile(file, PathOf(root, file))).OrderBy(file => file.Path).ToArray();
        var read = found.SelectInParallel(file =>
        {
            var problems = new DiagnosticBag();
            return new ReadFile(Read(file.File, file.Path, problems, stop) is { } content ? new SourceFile(file.Path, content) : null, problems);
        }, stop);
        diagnostics.AddRange(read.SelectMany(file => file.Problems.Found));
        return [.. read.Select(file => file.Source).OfType<SourceFile>()];
    }

    internal static IEnumerable<FileInfo> Find(DirectoryInfo root, DirectoryInfo folder, DiagnosticBag diagnostics, CancellationToken stop = default)
    {
        stop.ThrowIfCancellationRequested();
        FileSystemInfo[] entries;
        try
        {
            entries = folder.GetFileSystemInfos();
        }
        catch (Exception denied) when (denied is UnauthorizedAccessException or IOException)
        {
            diagnostics.Report(DiagnosticCodes.UnreadableFile, PathOf(root, folder), $"this folder cannot be read: {denied.Message}", "give yourself the right to read it");
            yield break;
        }
        foreach (var entry in entries.Where(entry => !IsLeftOut(root, folder, entry)))
        {
            if (FileNames.WhatIsWrong(root, folder, entry.Name) is { } wrong)
            {
                diagnostics.Report(DiagnosticCodes.BadFileName, PathOf(root, folder), wrong.Message, wrong.Hint);
                continue;
            }
            switch (DiskEntry.At(entry.FullName).Kind)
            {
                case EntryKind.SymbolicLink:
                    diagnostics.Report(DiagnosticCodes.SymbolicLink, PathOf(root, entry), "this is a symbolic link, which is not followed", "put the file itself here");
                    break;
                case EntryKind.Special:
                    diagnostics.Report(DiagnosticCodes.NotAFile, PathOf(root, entry), "this is a pipe, a socket or a device, not a file", "take it out of the input folder");
                    break;
                default:
                    foreach (var file in entry is DirectoryInfo inner ? Find(root, inner, diagnostics, stop) : [(FileInfo)entry])
                        yield return file;
                    break;
            }
        }
    }

    /// <summary>Hidden files are left out, but for the folder that the web has agreed on (RFC 8615); so are the packages of other programs.</summary>
    private static bool IsLeftOut(DirectoryInfo root, DirectoryInfo folder, FileSystemInfo entry) =>
        entry is DirectoryInfo && entry.Name == "node_modules"
        || (entry.Name[0] == '.' && !(entry.Name == ".well-known" && folder.FullName == root.FullName));

    internal static byte[]? Read(FileInfo file, SourcePath path, DiagnosticBag diagnostics, CancellationToken stop = default)
    {
        try
        {
            if (file.Length <= LargestFile)
                return DiskEntry.ReadFile(file.FullName, LargestFile, stop);
            diagnostics.Report(DiagnosticCodes.FileTooLarge, path, $"this file has {file.Length / (1024 * 1024)} MB, {LargestFile / (1024 * 1024)} MB are the most", "make it smaller, or link to a place that is made for large files");
        }
        catch (Exception unreadable) when (unreadable is UnauthorizedAccessException or IOException)
        {
            diagnostics.Report(DiagnosticCodes.UnreadableFile, path, $"this file cannot be read: {unreadable.Message}", "give yourself the right to read it");
        }
        return null;
    }

    internal static SourcePath PathOf(DirectoryInfo root, FileSystemInfo entry) => Path.GetRelativePath(root.FullName, entry.FullName) is var path and not "." ? new(path) : SourcePath.Root;

    private sealed record FoundFile(FileInfo File, SourcePath Path);

    private sealed record ReadFile(SourceFile? Source, DiagnosticBag Problems);
}

/// <summary>One SHA-256 for all files of an input folder, their paths and their bytes.</summary>
internal static class HashInput
{
    /// <param name="files">In the order of their paths.</param>
    /// <returns>In lower case hexadecimal.</returns>
    public static string Of(ImmutableArray<SourceFile> files)
    {
        var hashes = files.SelectInParallel(file => SHA256.HashData(file.Content.Span));
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var i = 0; i < files.Length; i++)
        {
            // No path holds a zero, so no two lists of files are written alike.
            all.AppendData(Encoding.UTF8.GetBytes(files[i].Path.Value + '\0'));
            all.AppendData(hashes[i]);
        }
        return Convert.ToHexStringLower(all.GetHashAndReset());
    }
}
