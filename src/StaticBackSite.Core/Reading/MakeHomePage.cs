using System.Collections.Immutable;
using StaticBackSite.Content.Data;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Reading;

/// <summary>A site whose input folder has no page of its own gets one, which leads to the others.</summary>
internal static class MakeHomePage
{
    public static ImmutableArray<SourceFile> IfMissing(ImmutableArray<SourceFile> files, SingleSources sources)
    {
        var pages = files.Select(file => file.Path).Where(path => path.IsMarkdown && !SingleSourceFiles.Contains(path)).ToArray();
        if (pages.Length == 0 || pages.Any(path => path.IsIndex && path.Folder.Length == 0))
            return files;
        var site = sources.Configuration;
        var text = $"---\ntitle: {Quoted(site.Name)}\ndescription: {Quoted(site.Description ?? sources.Strings.Page.Sidebar(site.Name))}\n---\n";
        return files.Add(new SourceFile(new SourcePath("index.md"), System.Text.Encoding.UTF8.GetBytes(text)) { IsMade = true });
    }

    /// <summary>As YAML, in whose single quotation marks nothing but they themselves has a meaning.</summary>
    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal).ReplaceLineEndings(" ")}'";
}
