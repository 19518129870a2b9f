using System.Reflection;

namespace StaticBackSite.Testing;

/// <summary>Where the tests and the repository lie on this machine.</summary>
public static class ProjectFolder
{
    public static string Repository { get; } = Path.GetFullPath(Path.Combine(Value("ProjectFolder"), "..", ".."));

    /// <summary>The program as <c>dotnet run</c> starts it.</summary>
    public static string Program { get; } = Path.GetFullPath(Value("Program"));

    /// <summary>The suite of the generator, with its fixtures.</summary>
    public static string Tests { get; } = Path.Combine(Repository, "tests", "StaticBackSite.Tests");

    private static string Value(string key) =>
        typeof(ProjectFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
