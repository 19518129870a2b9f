using System.Diagnostics;

namespace StaticBackSite.Tests.Commands;

/// <summary>Runs the executable as a person would, in a folder of its own that is deleted afterwards.</summary>
public sealed class StaticBack : IDisposable
{
    /// <param name="below">Where in the folder the project is, for tests that look at what is above it.</param>
    public StaticBack(string below = "")
    {
        Root = Directory.CreateTempSubdirectory("staticback-tests-").FullName;
        Folder = Path.Combine(Root, below);
        Write("input/site.yml", "name: Test\nurl: https://example.org\nlocale: en-GB\n");
        Write("input/index.md", "---\ntitle: Home\ndescription: The first page.\n---\nWelcome.\n");
    }

    public string Root { get; }

    public string Folder { get; }

    public string Output { get; private set; } = "";

    public string Errors { get; private set; } = "";

    /// <summary>What the program finds in its environment besides, or in place of, what these tests find in theirs.</summary>
    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    public string PathOf(string relative) => Path.Combine(Folder, relative);

    public StaticBack Write(string relative, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        File.WriteAllText(PathOf(relative), content);
        return this;
    }

    public int Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in arguments.Prepend(ProjectFolder.Program))
            start.ArgumentList.Add(argument);
        start.Environment.Remove("SOURCE_DATE_EPOCH");
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        Output = process.StandardOutput.ReadToEnd();
        Errors = errors.Result;
        process.WaitForExit();
        Assert.DoesNotContain("   at ", Errors, StringComparison.Ordinal);
        return process.ExitCode;
    }

    /// <summary>Every file below a folder with its bytes.</summary>
    public SortedDictionary<string, string> Files(string relative)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(PathOf(relative), "*", SearchOption.AllDirectories))
            files[Path.GetRelativePath(PathOf(relative), file)] = Convert.ToHexString(File.ReadAllBytes(file));
        return files;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
