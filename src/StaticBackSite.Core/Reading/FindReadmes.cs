using System.Collections.Immutable;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

namespace StaticBackSite.Reading;

/// <summary>
/// A <c>README.md</c> is the page of its folder. Where the folder has an <c>index.md</c> as well, the README is for those who read the
/// repository, and takes no part in the site.
/// </summary>
public static class FindReadmes
{
    /// <returns>The files without those, each of which is reported.</returns>
    public static ImmutableArray<SourceFile> LeaveOut(ImmutableArray<SourceFile> files, DiagnosticBag diagnostics)
    {
        var indexes = files.Select(file => file.Path).Where(path => path is { IsIndex: true, Stem: "index" }).Select(path => path.Folder).ToHashSet(StringComparer.Ordinal);
        var readmes = files.Select(file => file.Path).Where(path => path is { IsIndex: true, Stem: not "index" } && indexes.Contains(path.Folder)).ToHashSet();
        foreach (var path in readmes.Order())
            diagnostics.Report(ReadingCodes.SecondIndex, path, $"this file is not published, since {path.Folder}index.md is the page of its folder", "list it under `exclude` in site.yml, or move what readers need into index.md");
        return readmes.Count == 0 ? files : [.. files.Where(file => !readmes.Contains(file.Path))];
    }
}
