using System.Globalization;
using System.IO;
using System.Text;
using StaticBackSite.Routing;

namespace StaticBackSite.Reading.Input;

/// <summary>
/// Names that a disk can hold and a site cannot: with some, two names would become one, or a file would be published at
/// another place; others do things to the terminal that shows them, or cannot be stored on every computer.
/// </summary>
internal static class FileNames
{
    /// <summary>PATH_MAX of Linux, in bytes and with its final zero: nothing can be opened by a longer path.</summary>
    private const int LongestPath = 4096;

    /// <returns>Null where the name is good.</returns>
    public static (string Message, string Hint)? WhatIsWrong(DirectoryInfo root, DirectoryInfo folder, string name)
    {
        var shown = $"`{Visible(Path.Combine(Path.GetRelativePath(root.FullName, folder.FullName), name).TrimStart('.', '/'))}`";
        if (Path.DirectorySeparatorChar != '\\' && name.Contains('\\', StringComparison.Ordinal))
            return ($"the name {shown} has a backslash in it, which Windows takes for the end of a folder's name", "rename the file");
        if (Slug.IsDevice(name))
            return ($"the name {shown} is that of a device on Windows, where no file can be called so", "rename the file");
        if (name[^1] is '.' or ' ')
            return ($"the name {shown} ends in a {(name[^1] == '.' ? "full stop" : "space")}, which Windows drops", "rename the file");
        if (name.EnumerateRunes().Any(IsUnseen))
            return ($"the name {shown} has a character in it that cannot be seen", "type the name anew, without it");
        if (name.Contains('\uFFFD', StringComparison.Ordinal) && DiskEntry.At(Path.Combine(folder.FullName, name)).Kind == EntryKind.Missing)
            return ($"the name {shown} is not written in UTF-8", "rename the file");
        return Encoding.UTF8.GetByteCount(folder.FullName) + Encoding.UTF8.GetByteCount(name) + 2 > LongestPath
            ? ($"the path of {Shortened(shown)} is longer than {LongestPath - 1:N0} bytes, and no program can open it", "use fewer or shorter folders")
            : null;
    }

    public static bool IsGood(string path) => (Path.DirectorySeparatorChar == '\\' || !path.Contains('\\', StringComparison.Ordinal)) && !path.EnumerateRunes().Any(IsUnseen);

    private static string Visible(string path)
    {
        var shown = new StringBuilder(path.Length);
        foreach (var rune in path.EnumerateRunes())
            shown.Append(IsUnseen(rune) ? $"<U+{rune.Value.ToString("X4", CultureInfo.InvariantCulture)}>" : rune.ToString());
        return shown.ToString();
    }

    private static string Shortened(string path) => path.Length <= 80 ? path : $"{path[..40]}…{path[^39..]}";

    /// <summary>Controls, ends of lines, and marks that turn the direction of writing. Joiners are a part of many languages' words, and of emoji.</summary>
    private static bool IsUnseen(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0x061C or 0xFEFF;
}
