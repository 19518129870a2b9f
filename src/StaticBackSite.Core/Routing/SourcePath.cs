namespace StaticBackSite.Routing;

/// <summary>
/// The path of a file inside the input folder: relative, with forward slashes, never leaving the folder
/// (<c>articles/x.md</c>). Compared ordinally, so a difference in case is a difference.
/// </summary>
public sealed record SourcePath : IComparable<SourcePath>
{
    public SourcePath(string value) => Value = value.Replace('\\', '/').Trim('/');

    /// <summary>The input folder itself.</summary>
    public static SourcePath Root { get; } = new("");

    public string Value { get; }

    /// <summary>The folder with its trailing slash, or an empty string at the root.</summary>
    public string Folder => Value[..(Value.LastIndexOf('/') + 1)];

    public string FileName => Value[(Value.LastIndexOf('/') + 1)..];

    /// <summary>The file's name without its last extension.</summary>
    public string Stem => FileName.LastIndexOf('.') is var dot and > 0 ? FileName[..dot] : FileName;

    public bool IsMarkdown => Value.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is the page of its folder: <c>index.md</c>, or <c>README.md</c> as repositories have it.</summary>
    public bool IsIndex => IsMarkdown && (Stem == "index" || string.Equals(Stem, "readme", StringComparison.OrdinalIgnoreCase));

    /// <summary>The word that <c>xref:</c> uses: the stem, or for the page of a folder the name of its folder.</summary>
    public string Slug => !IsIndex ? Stem : Folder.Length == 0 ? "index" : Folder[..^1][(Folder[..^1].LastIndexOf('/') + 1)..];

    public bool HasExtension(string extension) => Value.EndsWith(extension, StringComparison.OrdinalIgnoreCase);

    public bool IsIn(string folder) => Value.StartsWith(folder + "/", StringComparison.Ordinal);

    /// <summary>Follows a relative path as written in this file; null where it would leave the input folder.</summary>
    public SourcePath? Resolve(string relative)
    {
        if (IsPlain(relative))
            return new SourcePath(Folder + relative);
        var segments = new List<string>();
        var start = relative.StartsWith('/') ? "" : Folder;
        foreach (var segment in (start + relative).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == ".")
                continue;
            if (segment != "..")
                segments.Add(segment);
            else if (segments.Count == 0)
                return null;
            else
                segments.RemoveAt(segments.Count - 1);
        }
        return new SourcePath(string.Join('/', segments));
    }

    /// <summary>Whether every segment of a path is a name, as in most links.</summary>
    private static bool IsPlain(string relative) =>
        relative is [not '/', .., not ('/' or '.')]
        && !relative.Contains("./", StringComparison.Ordinal) && !relative.Contains("//", StringComparison.Ordinal) && !relative.Contains('\\', StringComparison.Ordinal);

    /// <summary>The path that a link in this file uses to reach <paramref name="target"/>.</summary>
    public string RelativeTo(SourcePath target)
    {
        var from = Folder.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var to = target.Value.Split('/');
        var shared = 0;
        while (shared < from.Length && shared < to.Length - 1 && from[shared] == to[shared])
            shared++;
        return string.Concat(Enumerable.Repeat("../", from.Length - shared)) + string.Join('/', to[shared..]);
    }

    public int CompareTo(SourcePath? other) => string.CompareOrdinal(Value, other?.Value);

    public static bool operator <(SourcePath left, SourcePath right) => left.CompareTo(right) < 0;

    public static bool operator >(SourcePath left, SourcePath right) => left.CompareTo(right) > 0;

    public static bool operator <=(SourcePath left, SourcePath right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SourcePath left, SourcePath right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value;
}
