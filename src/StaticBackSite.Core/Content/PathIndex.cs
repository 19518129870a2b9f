using System.Collections.Immutable;
using StaticBackSite.Diagnostics;
using StaticBackSite.Routing;

namespace StaticBackSite.Content;

/// <summary>The paths of a site, prepared for finding the one that a wrong path was meant to be.</summary>
internal sealed class PathIndex
{
    private readonly Lazy<ILookup<string, SourcePath>> _byPath;
    private readonly Lazy<ILookup<string, SourcePath>> _byFileName;
    private readonly Lazy<ILookup<(string Folder, string Word), SourcePath>> _byWord;
    private readonly NameIndex _names;

    public PathIndex(IEnumerable<SourcePath> pages, IEnumerable<SourcePath> assets)
    {
        Pages = new NameIndex(pages.Select(path => path.Value));
        Assets = new NameIndex(assets.Select(path => path.Value));
        var all = pages.Concat(assets);
        _names = new NameIndex(all.Select(path => path.Value));
        _byPath = new(() => all.ToLookup(path => path.Value, StringComparer.OrdinalIgnoreCase));
        _byFileName = new(() => all.ToLookup(path => path.FileName, StringComparer.OrdinalIgnoreCase));
        _byWord = new(() => all.SelectMany(path => Words(path).Select(word => (Key: (path.Folder, word), Path: path))).ToLookup(entry => entry.Key, entry => entry.Path));
    }

    public NameIndex Pages { get; }

    public NameIndex Assets { get; }

    /// <summary>“did you mean `x`?”, as a link in a page would write it, or null where nothing is near.</summary>
    /// <param name="target">The path that is not there, from the input folder.</param>
    /// <param name="limit">How many letters of it may be wrong.</param>
    public string? DidYouMean(SourcePath target, SourcePath page, int limit)
    {
        if (_byPath.Value[target.Value].FirstOrDefault() is { } otherCase)
            return $"did you mean `{page.RelativeTo(otherCase)}`? Capital letters count";
        // The same name in another folder is the commonest slip, then a file that was given a longer name, then the slip of a key.
        ImmutableArray<SourcePath> sameName = [.. _byFileName.Value[target.FileName].Take(2)];
        var near = sameName is [var only] ? only : Longer(target) ?? (_names.Nearest(target.Value, limit) is { } name ? new SourcePath(name) : null);
        return near is null || near == page ? null : $"did you mean `{page.RelativeTo(near)}`?";
    }

    /// <summary>The one file of the same folder and ending whose name has all words of the given one, and more: <c>bridge.md</c>, <c>gentle-bridge.md</c>.</summary>
    private SourcePath? Longer(SourcePath target)
    {
        string[] words = [.. Words(target)];
        if (words.Length == 0)
            return null;
        var found = _byWord.Value[(target.Folder, words.MaxBy(word => word.Length)!)].Where(path => words.All(Words(path).Contains)).Take(2).ToArray();
        return found.Length == 1 && found[0] != target ? found[0] : null;
    }

    /// <summary>The words of a file's name, each with the ending of the file.</summary>
    private static IEnumerable<string> Words(SourcePath path)
    {
        var name = path.FileName.ToLowerInvariant();
        var dot = name.LastIndexOf('.');
        return dot <= 0 ? [] : name[..dot].Split(['-', '_', ' '], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2).Distinct(StringComparer.Ordinal).Select(word => word + name[dot..]);
    }
}
