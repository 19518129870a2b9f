using System.Collections.Immutable;
using System.IO;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Reading.Input;

/// <summary>
/// The input folder while somebody works in it. Each look reads the files whose time or size has changed, and gives the
/// same <see cref="SourceFile"/> again for the same bytes. What a look cannot trust, such as a file that an editor is
/// writing, stays as it was until the next look.
/// </summary>
/// <param name="folder">The folder; it may be away for a while.</param>
/// <param name="clock">Tells how fresh a file is.</param>
internal sealed class InputFolder(string folder, TimeProvider clock)
{
    /// <summary>Disks count time in steps: a file that was changed just now may change again under the same time.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);

    /// <summary>So many looks in a row an empty or changing file is taken for one that is being written.</summary>
    private const int MostDoubts = 6;

    private readonly Dictionary<SourcePath, int> _doubts = [];
    private Dictionary<SourcePath, Entry> _entries = [];

    /// <summary>In the order of their paths.</summary>
    public ImmutableArray<SourceFile> Files { get; private set; } = [];

    /// <summary>What cannot be read.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; private set; } = [];

    /// <summary>Whether another look is due soon, since a file seems to be half written.</summary>
    public bool IsUnsettled { get; private set; }

    /// <summary>The files that came, went or changed with the last look that found any.</summary>
    public ImmutableArray<SourcePath> Changed { get; private set; } = [];

    /// <param name="hints">
    /// Full paths, where somebody has been told which files have changed. That saves a look at every file of a large folder;
    /// what a hint missed comes to light with the next look at everything, which is one without hints.
    /// </param>
    /// <returns>Whether anything is other than at the last look.</returns>
    public bool Look(IReadOnlySet<string>? hints = null)
    {
        if (hints is not null && SeeOnly(hints.Where(IsInFolder)) is { } seen)
            return seen;
        var diagnostics = new DiagnosticBag();
        var entries = new Dictionary<SourcePath, Entry>(_entries.Count);
        IsUnsettled = false;
        var root = new DirectoryInfo(folder);
        foreach (var file in root.Exists ? ReadFiles.Find(root, root, diagnostics) : [])
        {
            var path = ReadFiles.PathOf(root, file);
            if (See(path, file, diagnostics) is { } entry)
                entries[path] = entry;
        }
        if (!root.Exists)
            diagnostics.Report(DiagnosticCodes.MissingInput, SourceLocation.StartOf(SourcePath.Root), $"there is no folder {folder}", "put it back; the preview goes on by itself");
        var changed = entries.Where(e => !_entries.TryGetValue(e.Key, out var old) || old.File != e.Value.File).Select(e => e.Key)
            .Concat(_entries.Keys.Where(path => !entries.ContainsKey(path))).Order().ToImmutableArray();
        var isOther = !changed.IsEmpty || !Diagnostics.SequenceEqual(diagnostics.Found);
        _entries = entries;
        if (!isOther)
            return false;
        Changed = changed;
        Diagnostics = [.. diagnostics.Found];
        Files = [.. entries.Values.Select(e => e.File).OfType<SourceFile>().OrderBy(f => f.Path)];
        return true;
    }

    /// <returns>Null where only a look at everything can tell: a file is new, or gone, or more than its bytes has changed.</returns>
    private bool? SeeOnly(IEnumerable<string> hints)
    {
        var root = new DirectoryInfo(folder);
        var diagnostics = new DiagnosticBag();
        var seen = new List<(SourcePath Path, Entry Old, Entry New)>();
        IsUnsettled = false;
        foreach (var file in hints.Select(hint => new FileInfo(hint)))
        {
            if (!FileNames.IsGood(file.FullName) || DiskEntry.At(file.FullName).Kind == EntryKind.Special)
                return null;
            var path = ReadFiles.PathOf(root, file);
            if (!_entries.TryGetValue(path, out var old) || old.File is null || !file.Exists || file.LinkTarget is not null)
                return null;
            if (See(path, file, diagnostics) is not { File: not null } entry || diagnostics.Found.Count > 0)
                return null;
            seen.Add((path, old, entry));
        }
        foreach (var (path, _, entry) in seen)
            _entries[path] = entry;
        var changed = seen.Where(s => s.New.File != s.Old.File).ToArray();
        if (changed.Length == 0)
            return false;
        Changed = [.. changed.Select(s => s.Path).Order()];
        var now = changed.ToDictionary(s => s.Path, s => s.New.File!);
        Files = [.. Files.Select(file => now.GetValueOrDefault(file.Path, file))];
        return true;
    }

    private bool IsInFolder(string path) => path.StartsWith(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private Entry? See(SourcePath path, FileInfo file, DiagnosticBag diagnostics)
    {
        var old = _entries.GetValueOrDefault(path);
        try
        {
            var (time, length) = (file.LastWriteTimeUtc, file.Length);
            if (old is { File: not null, IsFresh: false } && old.Time == time && old.Length == length)
                return old;
            var found = new DiagnosticBag();
            var bytes = ReadFiles.Read(file, path, found);
            file.Refresh();
            var isHalf = file.LastWriteTimeUtc != time || file.Length != length || (length == 0 && old?.File is { Content.Length: > 0 });
            if ((isHalf || bytes is null) && IsDoubtful(path))
                return old;
            diagnostics.AddRange(found.Found);
            _doubts.Remove(path);
            var source = bytes is null ? null : old?.File is { } known && known.Content.Span.SequenceEqual(bytes) ? known : new SourceFile(path, bytes);
            return new Entry(source, time, length, clock.GetUtcNow().UtcDateTime - time < Fresh);
        }
        catch (IOException)
        {
            // It went away under our eyes, as temporary files do, or it comes back in a moment.
            return old is not null && IsDoubtful(path) ? old : null;
        }
    }

    private bool IsDoubtful(SourcePath path)
    {
        var doubts = _doubts[path] = _doubts.GetValueOrDefault(path) + 1;
        var isDoubtful = doubts <= MostDoubts;
        IsUnsettled |= isDoubtful;
        return isDoubtful;
    }

    private sealed record Entry(SourceFile? File, DateTime Time, long Length, bool IsFresh);
}
