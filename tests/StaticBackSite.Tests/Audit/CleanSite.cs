using System.Collections.Immutable;
using System.Text;
using StaticBackSite.Audit;
using StaticBackSite.Diagnostics;
using StaticBackSite.Outputs;
using StaticBackSite.Routing;

namespace StaticBackSite.Tests.Audit;

/// <summary>A small published site below a base path, in which an audit finds nothing; and copies of it with one thing changed.</summary>
internal sealed class CleanSite
{
    private static readonly string Root = Path.Combine(ProjectFolder.Tests, "Audit", "CleanSite");

    private readonly ImmutableSortedDictionary<string, string> _files;

    private CleanSite(ImmutableSortedDictionary<string, string> files) => _files = files;

    public static CleanSite Whole { get; } = new(Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
        .ToImmutableSortedDictionary(file => Path.GetRelativePath(Root, file).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal));

    public IEnumerable<string> Paths => _files.Keys;

    public string Text(string path) => _files[path];

    public CleanSite With(string path, string content) => new(_files.SetItem(path, content));

    public CleanSite Without(string path)
    {
        Assert.Contains(path, _files.Keys);
        return new(_files.Remove(path));
    }

    /// <summary>Changes one place, and makes sure that it is one.</summary>
    public CleanSite Change(string path, string old, string replacement)
    {
        var parts = _files[path].Split(old);
        Assert.True(parts.Length == 2, $"“{old}” stands {parts.Length - 1} times in {path}");
        return With(path, string.Join(replacement, parts));
    }

    public CleanSite ChangeEverywhere(string old, string replacement) =>
        new(_files.ToImmutableSortedDictionary(file => file.Key, file => file.Value.Replace(old, replacement, StringComparison.Ordinal), StringComparer.Ordinal));

    public ImmutableArray<Diagnostic> Audit(AuditOptions? options = null) =>
        SiteAudit.Run([.. _files.Select(file => new OutputFile(new OutputPath(file.Key), Encoding.UTF8.GetBytes(file.Value)))], options ?? AuditOptions.Default).Diagnostics;
}
