using System.Collections.Immutable;
using Microsoft.Extensions.FileSystemGlobbing;
using StaticBackSite.Configuration;
using StaticBackSite.Diagnostics;
using StaticBackSite.Sources;

namespace StaticBackSite.Reading;

/// <summary>Takes the files that <c>exclude:</c> names out of the input, as if they were not there.</summary>
public static class LeaveOut
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
