namespace StaticBackSite.Serving;

/// <summary>The files of a published site on the disk, and nothing beside them: no path and no link leads out of the folder.</summary>
public sealed class PublishedFolder(string folder)
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
            FileSystemInfo entry = Directory.Exists(place) ? new DirectoryInfo(place) : new FileInfo(place);
            if (entry.LinkTarget is not null)
                return null;
        }
        try
        {
            return File.Exists(place) ? new ServedFile(path, File.ReadAllBytes(place)) : null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The text of a file at the root, or null.</summary>
    public string? TextOf(string name) => Path.Combine(_root, name) is var file && File.Exists(file) ? File.ReadAllText(file) : null;
}
