using System.Text;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Importing;

/// <summary>A folder that another tool makes a site of, as it was read; nothing is ever written to it.</summary>
/// <param name="name">What the folder is called.</param>
internal sealed class SourceFolder(string name, IEnumerable<SourceFile> files)
{
    private readonly SortedDictionary<string, SourceFile> _files = new(files.ToDictionary(file => file.Path.Value), StringComparer.Ordinal);

    public string Name => name;

    /// <summary>In the order of their paths.</summary>
    public IEnumerable<SourceFile> Files => _files.Values;

    public bool Has(string path) => _files.ContainsKey(path);

    public SourceFile? File(string path) => _files.GetValueOrDefault(path);

    /// <summary>A file's text with LF at the ends of its lines; null where it is not there.</summary>
    public string? Text(string path) => File(path) is { } file ? TextOf(file) : null;

    /// <summary>The first of some files that is there.</summary>
    public string? First(params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            if (Has(path))
                return path;
        }
        return null;
    }

    public bool HasFolder(string folder) => _files.Keys.Any(path => path.StartsWith(folder, StringComparison.Ordinal));

    public static string TextOf(SourceFile file) =>
        Encoding.UTF8.GetString(file.Content.Span).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    /// <summary>Whether other tools read a file as a page.</summary>
    public static bool IsPage(SourcePath path) => path.IsMarkdown || path.HasExtension(".mdx") || path.HasExtension(".markdown") || path.HasExtension(".mdown");
}
