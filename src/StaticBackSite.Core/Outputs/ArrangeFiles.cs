using System.Collections.Immutable;
using StaticBackSite.Content;
using StaticBackSite.Diagnostics;
using StaticBackSite.Rules.Structure;

namespace StaticBackSite.Outputs;

/// <summary>
/// Puts the files of all pipelines in the order of their paths, and sees that no two want one place: neither the same path,
/// compared without case as many disks do, nor a path below a file.
/// </summary>
internal static class ArrangeFiles
{
    public static ImmutableArray<PublishedFile> From(IEnumerable<PublishedFile> files, SiteIndex index, DiagnosticBag diagnostics)
    {
        var sorted = files.OrderBy(file => file.Path).ToArray();
        var taken = new HashSet<string>(sorted.Length, StringComparer.OrdinalIgnoreCase);
        var twice = sorted.Where(file => !taken.Add(file.Path.Value)).ToArray();
        var inside = taken.GetAlternateLookup<ReadOnlySpan<char>>();
        var below = sorted.Where(file => FileAbove(file.Path.Value, inside) is not null).ToArray();
        if (twice.Length + below.Length == 0)
            return [.. sorted];
        foreach (var file in twice)
            Report(file.Path.Value, file.Path.Value, index, diagnostics);
        foreach (var file in below)
            Report(file.Path.Value, FileAbove(file.Path.Value, inside)!, index, diagnostics);
        return [.. sorted.DistinctBy(file => file.Path)];
    }

    private static string? FileAbove(string path, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> files)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            if (files.TryGetValue(path.AsSpan(0, slash), out var file))
                return file;
        }
        return null;
    }

    /// <summary>Told at what a contributor can change: the file of the input folder or the line that redirects. Two files of the input folder are <see cref="FilesHaveOneAddress"/>'s.</summary>
    private static void Report(string path, string other, SiteIndex index, DiagnosticBag diagnostics)
    {
        bool IsWanted(Routing.OutputPath? output) => output is { } wanted && (Same(wanted.Value, path) || Same(wanted.Value, other));
        var routes = index.Pages.Select(p => p.Route).Concat(index.Assets.Select(a => a.Route)).Where(route => IsWanted(route.Output)).ToArray();
        var redirect = index.MovedPages.FirstOrDefault(r => IsWanted(r.Output));
        // What a page or file of the input folder has is RedirectsLeadOn's to report.
        if (redirect is not null && (index.PageLike(redirect.Folder) is not null || index.HasAssetLike(redirect.From.Value.Url)))
            return;
        if (redirect is not null)
            diagnostics.Report(DiagnosticCodes.RedirectFromLiveAddress, redirect.To.Source, redirect.From.Span, $"`{redirect.From.Value}` is in use: {(routes is [var route, ..] ? route.Source : "the build")} publishes {(Same(path, other) ? path : $"both {other} and {path}")}", "redirect from an address that is no longer there, or delete the entry");
        else if (routes is [var only] || !Same(path, other))
            diagnostics.Report(DiagnosticCodes.DuplicateUrl, routes[^1].Source, Same(path, other) ? $"the build itself writes {path}" : $"{other} would be both a file and a folder, for {path}", "rename the file");
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
