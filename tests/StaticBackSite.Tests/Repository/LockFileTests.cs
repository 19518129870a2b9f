using System.Text.Json;

namespace StaticBackSite.Tests.Repository;

/// <summary>What a build may fetch stands in lock files, with hashes, and without saying from where.</summary>
public sealed class LockFileTests
{
    public static TheoryData<string> Projects =>
    [
        .. Directory.EnumerateFiles(ProjectFolder.Repository, "*.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(ProjectFolder.Repository, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("output", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_project_locks_its_packages(string project)
    {
        using var locked = Read(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json"));

        var packages = locked.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject())
            .Where(package => package.Value.GetProperty("type").GetString() != "Project").ToArray();
        Assert.NotEmpty(packages);
        Assert.All(packages, package => Assert.NotEmpty(package.Value.GetProperty("contentHash").GetString()!));
    }

    [Fact]
    public void Packages_of_npm_are_locked_without_addresses()
    {
        using var locked = Read("theme/StaticBackSite.Theme/package-lock.json");

        var packages = locked.RootElement.GetProperty("packages").EnumerateObject().Where(package => package.Name.Length > 0).ToArray();
        Assert.NotEmpty(packages);
        Assert.All(packages, package => Assert.NotEmpty(package.Value.GetProperty("integrity").GetString()!));
        Assert.All(packages, package => Assert.False(package.Value.TryGetProperty("resolved", out _)));
    }

    private static JsonDocument Read(string path) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(ProjectFolder.Repository, path)));
}
