using System.Reflection;

namespace StaticBackSite.Tests;

/// <summary>Where the tests and the repository lie on this machine.</summary>
public static class ProjectFolder
{
    public static string Tests { get; } =
        typeof(ProjectFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ProjectFolder").Value!;

    public static string Repository { get; } = Path.GetFullPath(Path.Combine(Tests, "..", ".."));
}
