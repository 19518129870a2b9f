using System.Collections.Immutable;
using Microsoft.Extensions.FileSystemGlobbing;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

namespace StaticBackSite.Reading;

/// <summary>Takes the files that <c>exclude:</c> names out of the input, as if they were not there.</summary>
internal static class LeaveOut
{
    /// <param name="site">Where the patterns are written.</param>
    public static ImmutableArray<SourceFile> From(ImmutableArray<SourceFile> files, SiteConfiguration configuration, SourceText site, DiagnosticBag diagnostics)
    {
        if (configuration.Exclude.IsEmpty)
            return files;
        var left = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pattern in configuration.Exclude)
        {
            var matcher = new Matcher(StringComparison.Ordinal).AddInclude(pattern.Value.EndsWith('/') ? pattern.Value + "**" : pattern.Value);
            var found = matcher.Match(files.Select(file => file.Path.Value)).Files.Select(match => match.Path).ToArray();
            if (found.Length == 0)
                diagnostics.Report(ReadingCodes.IdleSetting, site, pattern.Span, $"no file is like `{pattern.Value}`", "`*` stands for a part of a name, `**/` for folders of any depth; the pattern begins at the input folder");
            left.UnionWith(found);
        }
        return [.. files.Where(file => file.Path == SiteConfiguration.FileName || !left.Contains(file.Path.Value))];
    }
}

/// <summary>
/// A <c>README.md</c> is the page of its folder. Where the folder has an <c>index.md</c> as well, the README is for those who read the
/// repository, and takes no part in the site.
/// </summary>
internal static class FindReadmes
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
