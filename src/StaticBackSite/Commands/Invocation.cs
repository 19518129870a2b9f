namespace StaticBackSite.Commands;

/// <summary>How this program is called where it runs, so that a command it names can be typed as it stands.</summary>
internal static class Invocation
{
    private const string Project = "StaticBackSite.csproj";
    private const string Script = "site";

    /// <summary><c>staticback</c> for the installed tool; <c>./site</c> in the repository.</summary>
    public static string Name { get; } = FromHere();

    private static string FromHere()
    {
        try
        {
            return From(AppContext.BaseDirectory, Environment.CurrentDirectory);
        }
        catch (IOException)
        {
            // The current folder has been deleted.
            return "staticback";
        }
    }

    /// <param name="program">The folder of the program; a build puts it into <c>bin/CONFIGURATION/FRAMEWORK</c> below its project.</param>
    public static string From(string program, string current)
    {
        var project = new DirectoryInfo(Path.TrimEndingDirectorySeparator(program)).Parent?.Parent?.Parent?.FullName;
        if (project is null || !File.Exists(Path.Combine(project, Project)))
            return "staticback";
        if (File.Exists(Path.Combine(current, Script)) && Path.GetRelativePath(current, project).Replace('\\', '/') == "src/StaticBackSite")
            return OperatingSystem.IsWindows() ? Script : $"./{Script}";
        var path = Path.GetRelativePath(current, project).Replace('\\', '/');
        return path.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(path) || path.Contains(' ', StringComparison.Ordinal) ? "staticback" : $"dotnet run --project {path} --";
    }
}
