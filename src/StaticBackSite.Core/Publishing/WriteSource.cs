using System.Collections.Immutable;
using System.IO;
using System.Text;
using StaticBackSite.Content;
using StaticBackSite.Content.Data;
using StaticBackSite.Diagnostics;
using StaticBackSite.Reading;
using StaticBackSite.Reading.Input;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Publishing;

/// <summary>
/// Writes a file into a folder of somebody's own work: whole or not at all, so that a full disk costs nobody a page, and never
/// through a symbolic link to somewhere else.
/// </summary>
internal static class WriteSource
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

/// <summary>Adds what a site publishes to its ledger. Lines that are there stay, remarks included.</summary>
internal static class UpdateLedger
{
    private const string Header =
        """
        # Every address that this site has ever published, in the order of the characters.
        # `staticback build --update-ledger` adds to it. A line is never deleted: its page gets a successor with `redirectFrom`.

        """;

    /// <returns>The new file and how many addresses it gained, or null where the ledger has them all.</returns>
    public static (SourceFile File, int Added)? With(SiteIndex index)
    {
        var known = index.Sources.Ledger?.Addresses.Select(a => a.Value).ToHashSet() ?? [];
        var added = PublishedBy(index).Where(address => !known.Contains(address)).ToImmutableSortedSet();
        if (added.IsEmpty)
            return null;
        var lines = (index.Sources.Ledger?.Source.Text ?? Header).TrimEnd('\n').Split('\n').ToList();
        var at = 0;
        foreach (var address in added)
        {
            at = Place(lines, address, at);
            lines.Insert(at, address.ToString());
        }
        return (new SourceFile(Ledger.FileName, Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n")), added.Count);
    }

    /// <summary>Pages and their headings. Drafts are promised to nobody, and nobody bookmarks the page for what is not there.</summary>
    private static IEnumerable<SiteAddress> PublishedBy(SiteIndex index) =>
        from page in index.Pages
        where !page.FrontMatter.Draft && page.Route.Output.Value != "404.html"
        from fragment in page.Headings.Select(h => (string?)h.Id).Prepend(null)
        select new SiteAddress(page.Route.Url, fragment);

    /// <summary>Directly behind the last line that comes before, so that remarks stay with the line below them.</summary>
    private static int Place(List<string> lines, SiteAddress address, int from)
    {
        var place = -1;
        var firstAddress = -1;
        for (var i = from; i < lines.Count; i++)
        {
            if (ReadLedger.IsRemark(lines[i].TrimEnd()) || !SiteAddress.TryParse(lines[i].TrimEnd(), out var other))
                continue;
            if (firstAddress < 0)
                firstAddress = i;
            if (other > address)
                break;
            place = i + 1;
        }
        return place >= 0 ? place : firstAddress >= 0 ? firstAddress : lines.Count;
    }
}
