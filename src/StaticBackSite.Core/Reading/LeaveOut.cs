using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.Extensions.FileSystemGlobbing;
using StaticBackSite.Configuration;
using StaticBackSite.Content;
using StaticBackSite.Content.Data;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;
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
/// Files that a file manager or a browser copied: <c>x copy.md</c>, <c>x - Copy.md</c>, <c>x (1).md</c> beside <c>x.md</c>, with
/// the same title. A copy takes no part in the site, or everything in it would be called a duplicate as well.
/// </summary>
internal static partial class FindCopies
{
    /// <returns>The paths of the copies, each of which is reported.</returns>
    public static IReadOnlySet<SourcePath> Among(IReadOnlyCollection<ParsedDocument> pages, DiagnosticBag diagnostics)
    {
        var copies = new HashSet<SourcePath>();
        foreach (var page in pages)
        {
            if (OriginalName(page.Source.Path) is not { } name || pages.FirstOrDefault(other => IsOriginal(other, name)) is not { } original || !SayTheSame(page, original))
                continue;
            copies.Add(page.Source.Path);
            diagnostics.Report(ReadingCodes.CopyOfPage, page.Source, page.FrontMatter.TitleSpan, $"this file seems to be a copy of {original.Source.Path}", "delete this copy; or rename it, and give it a title of its own");
        }
        return copies;
    }

    private static bool IsOriginal(ParsedDocument page, string name) => string.Equals(page.Source.Path.Value, name, StringComparison.OrdinalIgnoreCase);

    private static bool SayTheSame(ParsedDocument one, ParsedDocument other) =>
        string.Equals(one.FrontMatter.Title, other.FrontMatter.Title, StringComparison.OrdinalIgnoreCase) || one.File.Content.Span.SequenceEqual(other.File.Content.Span);

    private static string? OriginalName(SourcePath path)
    {
        if (Copied().Match(path.Stem) is not { Success: true } copy)
            return null;
        var stem = copy.Groups["name"].Value;
        return stem.Length > 0 ? path.Folder + stem + path.FileName[path.Stem.Length..] : null;
    }

    [GeneratedRegex(@"^(copy of (?<name>.+)|(?<name>.+?)( - copy( \(\d+\))?|[ _-]copy([ _-]?\d+)?| ?\(\d+\)| \d+))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Copied();
}

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
