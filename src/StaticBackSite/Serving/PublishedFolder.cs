using System.Text;
using StaticBackSite.Reading.Input;

namespace StaticBackSite.Serving;

/// <summary>The files of a published site on the disk, and nothing beside them: no path and no link leads out of the folder.</summary>
internal sealed class PublishedFolder(string folder)
{
    private readonly string _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    /// <param name="path">From the root of the site, with slashes.</param>
    /// <returns>The file, or null where there is none that may be shown.</returns>
    public ServedFile? Find(string path)
    {
        var segments = path.Split('/');
        if (segments.Any(segment => segment is "" or "." or ".." || segment.AsSpan().IndexOfAny("\\:\0") >= 0))
            return null;
        var place = _root;
        foreach (var segment in segments)
        {
            place = Path.Combine(place, segment);
            // Nothing is reached through a link, and what is no file, such as a named pipe, may never end.
            if (DiskEntry.At(place).Kind is not (EntryKind.File or EntryKind.Folder))
                return null;
        }
        try
        {
            return DiskEntry.At(place).Kind == EntryKind.File ? new ServedFile(path, DiskEntry.ReadFile(place)) : null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The text of a file at the root, or null.</summary>
    public string? TextOf(string name) => Find(name) is { } file ? Encoding.UTF8.GetString(file.Content.Span) : null;
}
