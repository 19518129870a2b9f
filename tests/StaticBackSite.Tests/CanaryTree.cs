using System.Security.Cryptography;
using System.Text;

namespace StaticBackSite.Tests;

/// <summary>
/// Files that nobody may touch, beside and above a project, and links into them from where a build deletes. Compared byte for
/// byte, with their names, kinds and times.
/// </summary>
internal sealed class CanaryTree
{
    private readonly string _folder;
    private readonly string _before;

    /// <param name="folder">Is made, and filled.</param>
    public CanaryTree(string folder)
    {
        _folder = folder;
        foreach (var path in new[] { "top.txt", "docs/a.txt", "docs/deep/deeper/b.txt", "photos/c.jpg", "site/index.html", ".hidden/d" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            File.WriteAllText(Path.Combine(folder, path), "precious: " + path);
        }
        Directory.CreateDirectory(Path.Combine(folder, "empty"));
        File.CreateSymbolicLink(Path.Combine(folder, "link"), "top.txt");
        _before = Print(folder);
    }

    public void AssertUntouched() => Assert.Equal(_before, Print(_folder));

    /// <summary>Puts links to these files and folders into a folder.</summary>
    public void LinkFrom(string folder)
    {
        File.CreateSymbolicLink(Path.Combine(folder, "to-file"), Path.Combine(_folder, "top.txt"));
        Directory.CreateSymbolicLink(Path.Combine(folder, "to-folder"), _folder);
        Directory.CreateSymbolicLink(Path.Combine(folder, "to-deep"), Path.GetRelativePath(folder, Path.Combine(_folder, "docs", "deep")));
    }

    private static string Print(string folder)
    {
        var print = new StringBuilder();
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }).OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            var content = entry.LinkTarget ?? (entry is FileInfo ? Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(entry.FullName))) : "folder");
            print.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"{Path.GetRelativePath(folder, entry.FullName)} {content} {entry.LastWriteTimeUtc.Ticks}");
        }
        return print.ToString();
    }
}
